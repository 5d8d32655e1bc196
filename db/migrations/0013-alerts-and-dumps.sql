-- Which listings were merged, kept apart from what searches remember; and a dump that belongs to the process that writes it.

-- What a search remembers is only ever added to. Who was told of a listing that is gone knows the one it became.
create table alerts.merged_supplier (
  supplier_id integer primary key,
  into_id integer not null
);
create index merged_supplier_into on alerts.merged_supplier (into_id);
grant select, insert, update on alerts.merged_supplier to rummelig_app;

-- Whoever writes a dump moves this on with each piece; what a dead process left can be taken over after it.
delete from opendata.dump where published_at is null;
alter table opendata.dump add column held_until timestamptz not null default now();

-- One is being made at a time.
create unique index dump_being_made on opendata.dump ((published_at is null)) where published_at is null;
