-- Namespaces, trusted issuers, modules, functions, versions, releases, routes and the audit.
-- The database is the last guard: what a constraint can refuse is refused here, whatever the service did.

-- A name is one DNS label, because it becomes part of a host name.
create function is_label(value text) returns boolean
  language sql immutable strict parallel safe
  return value ~ '^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: its rows never change', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create table namespaces (
  name text constraint namespaces_pk primary key
    constraint namespaces_name_is_label check (is_label(name)),
  description text
    constraint namespaces_description_length check (length(description) <= 1000),
  created_at timestamptz not null default now(),
  created_by text not null
);
comment on table namespaces is
  'A tenant. Everything below refers to it without cascade, so that a used one cannot be deleted.';

insert into namespaces (name, description, created_by)
  values ('default', 'There from the first start', 'system');

create table issuers (
  namespace text not null
    constraint issuers_namespace_fk references namespaces,
  account_key text not null
    constraint issuers_account_key_form check (account_key ~ '^A[A-Z2-7]{55}$'),
  name text not null
    constraint issuers_name_length check (length(name) between 1 and 200),
  created_at timestamptz not null default now(),
  created_by text not null,
  constraint issuers_pk primary key (namespace, account_key)
);
comment on table issuers is
  'Whom a namespace trusts. Revoking deletes the row; modules do not refer to it, because they '
  'stay as evidence when their issuer is revoked.';

create table modules (
  namespace text not null
    constraint modules_namespace_fk references namespaces,
  digest text not null,
  content bytea not null,
  size bigint not null,
  claims jsonb not null
    constraint modules_claims_is_object check (jsonb_typeof(claims) = 'object'),
  subject text not null
    constraint modules_subject_form check (subject ~ '^M[A-Z2-7]{55}$'),
  issuer text not null
    constraint modules_issuer_form check (issuer ~ '^A[A-Z2-7]{55}$'),
  revision integer not null,
  abi text not null
    constraint modules_abi_known
    check (abi in ('wapc', 'wasmbus', 'wasi-command', 'exports', 'component')),
  dialect text
    constraint modules_dialect_known check (dialect in ('D0', 'D1', 'D2', 'D3')),
  shape jsonb not null
    constraint modules_shape_is_object check (jsonb_typeof(shape) = 'object'),
  created_at timestamptz not null default now(),
  created_by text not null,
  constraint modules_pk primary key (namespace, digest),
  constraint modules_size_of_content check (size = octet_length(content)),
  constraint modules_digest_of_content
    check (digest = 'sha256:' || encode(sha256(content), 'hex'))
);
comment on table modules is
  'Verified wasm, named by its own digest. The check hashes the bytes again, so that a row whose '
  'bytes are not those that were verified cannot be stored. revision is 0 where the claims have none.';
-- Uncompressed: compressing megabytes with pglz costs more time at each upload than it saves space.
alter table modules alter column content set storage external;
create index modules_by_issuer on modules (namespace, issuer);
create trigger modules_never_change before update on modules
  for each row execute function refuse_change();

create table functions (
  namespace text not null
    constraint functions_namespace_fk references namespaces,
  name text not null
    constraint functions_name_is_label check (is_label(name)),
  description text
    constraint functions_description_length check (length(description) <= 1000),
  subject text
    constraint functions_subject_form check (subject ~ '^M[A-Z2-7]{55}$'),
  current_release integer,
  last_version integer not null default 0
    constraint functions_last_version_counts check (last_version >= 0),
  created_at timestamptz not null default now(),
  created_by text not null,
  constraint functions_pk primary key (namespace, name)
);
comment on table functions is
  'A stable name. subject is pinned by the first version. current_release null is release 0, '
  'without targets. Its row is the lock under which the function is released.';
comment on column functions.last_version is
  'The highest number that was ever given, so that a deleted version''s number does not come back.';

create table versions (
  namespace text not null,
  function text not null,
  number integer not null
    constraint versions_number_from_1 check (number >= 1),
  digest text not null,
  dialect text
    constraint versions_dialect_known check (dialect in ('D0', 'D1', 'D2', 'D3')),
  revision integer not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  constraint versions_pk primary key (namespace, function, number),
  constraint versions_function_fk foreign key (namespace, function)
    references functions on delete cascade,
  constraint versions_module_fk foreign key (namespace, digest)
    references modules on delete restrict
);
comment on table versions is
  'A numbered module of a function. What it refers to cannot be deleted before it.';
create index versions_by_module on versions (namespace, digest);
create trigger versions_never_change before update on versions
  for each row execute function refuse_change();

create table releases (
  namespace text not null,
  function text not null,
  number integer not null
    constraint releases_number_from_1 check (number >= 1),
  kind text not null
    constraint releases_kind_known check (kind in ('release', 'rollback', 'binding')),
  state jsonb not null
    constraint releases_state_is_object check (jsonb_typeof(state) = 'object'),
  reason text
    constraint releases_reason_length check (length(reason) <= 1000),
  created_at timestamptz not null default now(),
  created_by text not null,
  constraint releases_pk primary key (namespace, function, number),
  constraint releases_function_fk foreign key (namespace, function)
    references functions on delete cascade
);
comment on table releases is
  'The whole state of a function at one number: never changed, and deleted only with the function, '
  'so that any of them can be read and rolled back to.';

alter table functions
  add constraint functions_release_fk
  foreign key (namespace, name, current_release) references releases
  deferrable initially deferred;

create function releases_stay() returns trigger language plpgsql as $$
begin
  if exists (select from functions where namespace = old.namespace and name = old.function) then
    raise exception 'release % of %/% is history and stays', old.number, old.namespace, old.function
      using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger releases_never_change before update on releases
  for each row execute function refuse_change();
create trigger releases_stay before delete on releases
  for each row execute function releases_stay();

create function functions_only_advance() returns trigger language plpgsql as $$
begin
  if old.subject is not null and new.subject is distinct from old.subject then
    raise exception 'function %/% is pinned to subject %', old.namespace, old.name, old.subject
      using errcode = 'check_violation';
  end if;
  if coalesce(new.current_release, 0) < coalesce(old.current_release, 0) then
    raise exception 'function %/% is at release % and only moves to a higher one',
      old.namespace, old.name, old.current_release using errcode = 'check_violation';
  end if;
  if new.last_version < old.last_version then
    raise exception 'function %/% has given version % already',
      old.namespace, old.name, old.last_version using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger functions_only_advance before update on functions
  for each row execute function functions_only_advance();

create table release_targets (
  namespace text not null,
  function text not null,
  release integer not null,
  version integer not null,
  weight integer not null
    constraint release_targets_weight_positive check (weight > 0),
  constraint release_targets_pk primary key (namespace, function, release, version),
  constraint release_targets_release_fk foreign key (namespace, function, release)
    references releases on delete cascade,
  constraint release_targets_version_fk foreign key (namespace, function, version)
    references versions on delete restrict
);
comment on table release_targets is
  'Keeps a version from being deleted while it serves or one of the last 10 releases names it. The '
  'rows of older releases are removed; their state in releases stays.';
create index release_targets_by_version on release_targets (namespace, function, version);

-- Deleting a function cascades to versions and releases in no order to rely on, and a version that is
-- still named would stop it: so the names go first.
create function functions_free_versions() returns trigger language plpgsql as $$
begin
  delete from release_targets where namespace = old.namespace and function = old.name;
  return old;
end $$;
create trigger functions_free_versions before delete on functions
  for each row execute function functions_free_versions();

create table routes (
  namespace text not null
    constraint routes_namespace_fk references namespaces,
  name text not null
    constraint routes_name_is_label check (is_label(name)),
  host text not null default ''
    constraint routes_host_form
    check (host = '' or (host ~ '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$' and length(host) <= 253)),
  path text not null
    constraint routes_path_form
    check (path ~ '^/[^?#[:space:][:cntrl:]]*$' and length(path) <= 1024),
  methods text[] not null
    constraint routes_methods_named
    check (cardinality(methods) >= 1 and array_position(methods, null) is null),
  function text not null,
  strip_prefix boolean not null default false,
  created_at timestamptz not null default now(),
  created_by text not null,
  constraint routes_pk primary key (namespace, name),
  constraint routes_function_fk foreign key (namespace, function)
    references functions on delete restrict
);
comment on table routes is
  'Stable endpoints. host is empty for any host, methods is {*} for any method.';
create index routes_by_function on routes (namespace, function);

create table route_addresses (
  host text not null,
  path text not null,
  method text not null
    constraint route_addresses_method_form check (method = '*' or method ~ '^[A-Z][A-Z0-9_-]{0,31}$'),
  namespace text not null,
  route text not null,
  constraint route_addresses_pk primary key (host, path, method),
  constraint route_addresses_route_fk foreign key (namespace, route)
    references routes on delete cascade
);
comment on table route_addresses is
  'One row for each address of each route. The key spans all namespaces, because they share one '
  'ingress: it makes a second route with the same address impossible.';
create index route_addresses_by_route on route_addresses (namespace, route);

create table audit (
  id bigint generated always as identity constraint audit_pk primary key,
  at timestamptz not null default now(),
  namespace text,
  actor text not null
    constraint audit_actor_length check (length(actor) between 1 and 200),
  action text not null
    constraint audit_action_form check (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject text not null,
  before jsonb,
  after jsonb
);
comment on table audit is
  'Who changed what, when, before and after. Append-only, and without reference to what it names, '
  'because it outlives it.';
create index audit_by_namespace on audit (namespace, id desc);
create trigger audit_never_changes before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_never_emptied before truncate on audit
  for each statement execute function refuse_change();
