-- Searches that people have saved, and what has changed in the directory since they were told of it.

create schema alerts;
grant usage on schema alerts to rummelig_app;

create table alerts.saved_search (
  id integer generated always as identity primary key,
  person_id integer not null,
  name text not null check (name <> ''),
  -- As it stands in the address of the search page: 'q=kantine&delivers_to=aarhus'.
  query text not null,
  frequency text not null check (frequency in ('atOnce', 'weekly', 'monthly', 'never')),
  created_at timestamptz not null,
  -- Changes until then have been looked at.
  looked_until timestamptz not null,
  -- When it is to be looked at next; null for never.
  due_at timestamptz,
  -- Suppliers that were found when it was saved, or told since. Null where they are too many: then only those count that are
  -- new in the directory.
  known integer[],
  unique (person_id, query),
  check ((due_at is null) = (frequency = 'never'))
);
create index saved_search_due on alerts.saved_search (due_at) where due_at is not null;

create table alerts.supplier_change (
  supplier_id integer primary key,
  -- When a change of it was last heard of.
  changed_at timestamptz not null,
  -- When it was first shown to the public; null while it never was.
  findable_since timestamptz
);
create index supplier_change_at on alerts.supplier_change (changed_at);

-- Who is there already is not new.
insert into alerts.supplier_change (supplier_id, changed_at, findable_since)
select id, updated_at, created_at
from suppliers.supplier
where is_listed;

alter table alerts.saved_search enable row level security;
alter table alerts.saved_search force row level security;
create policy own on alerts.saved_search using (person_id = kernel.person() or kernel.is_system());
grant select, insert, update, delete on alerts.saved_search to rummelig_app;
grant select, insert, update on alerts.supplier_change to rummelig_app;
