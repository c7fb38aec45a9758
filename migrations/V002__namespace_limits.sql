-- The limits that a namespace's functions have by default.

alter table namespaces
  add column limits jsonb
    constraint namespaces_limits_is_object check (jsonb_typeof(limits) = 'object');
comment on column namespaces.limits is
  'The limits that are named, as the API takes them; null if the platform''s hold. A release copies '
  'what it takes from here, so that a change reaches later releases only.';
