-- Which releases bind a provider: found by name, through the bindings of their states.

create index releases_by_binding on releases using gin ((state -> 'bindings') jsonb_path_ops);
