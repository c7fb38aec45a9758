-- Providers: what serves guests from outside of their sandbox.

-- One sequence for all of them: a revision never repeats for a name, also when the name was removed and
-- put back, so that what is live only ever moves to a higher one.
create sequence provider_revisions;

create table providers (
  namespace text not null
    constraint providers_namespace_fk references namespaces,
  name text not null
    constraint providers_name_is_label check (is_label(name)),
  contract text not null
    constraint providers_contract_form
    check (contract ~ '^[A-Za-z0-9._-]+(:[A-Za-z0-9._-]+)+$' and length(contract) <= 128),
  type text not null
    constraint providers_type_is_label check (is_label(type)),
  config jsonb not null
    constraint providers_config_is_object check (jsonb_typeof(config) = 'object'),
  secrets jsonb not null
    constraint providers_secrets_is_object check (jsonb_typeof(secrets) = 'object'),
  revision bigint not null
    constraint providers_revision_from_1 check (revision >= 1)
    constraint providers_revision_unique unique,
  created_at timestamptz not null default now(),
  created_by text not null,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  constraint providers_pk primary key (namespace, name)
);
comment on table providers is
  'Configured implementations of a contract. Bindings name them without reference, because they '
  'survive a provider''s absence.';
comment on column providers.contract is 'In its canonical spelling.';
comment on column providers.config is 'As it was given, without its secrets.';
comment on column providers.secrets is 'Texts by field, in clear; nothing shows them.';

create function providers_only_advance() returns trigger language plpgsql as $$
begin
  if new.revision <= old.revision then
    raise exception 'provider %/% is at revision % and only moves to a higher one',
      old.namespace, old.name, old.revision using errcode = 'check_violation';
  end if;
  if new.contract <> old.contract then
    raise exception 'provider %/% serves % until it is deleted',
      old.namespace, old.name, old.contract using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger providers_only_advance before update on providers
  for each row execute function providers_only_advance();
