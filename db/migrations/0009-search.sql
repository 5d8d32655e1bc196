-- What the search reads, as the index in each process's memory takes it. The entries are made anew: the job
-- suppliers.renewSearchEntries asks for those that are missing or were made by an older analysis.

drop table suppliers.search_entry;

create table suppliers.search_entry (
  supplier_id integer primary key references suppliers.supplier on delete cascade,
  -- Which analysis made it: another one makes it anew.
  version text not null,
  -- What it can be found by, each with its weight in it from 1 to 15: 'kantine=12 @catering=9'.
  terms text not null,
  -- The stems of its texts in their order, between spaces, for phrases; a bar between two texts.
  stems text not null,
  -- What a search may be narrowed by: 'kind=service', 'category=55512000' with all above it, 'deliversTo=0751'.
  filter_values text[] not null,
  -- What it is placed and ordered by; which number is which stands in the code.
  numbers double precision[] not null,
  -- The supplier as a list of results shows it.
  supplier json not null
);
create index search_entry_version on suppliers.search_entry (version);

-- In which order entries were written, changed and taken away: who holds an index in memory reads from where it stopped.
create sequence suppliers.search_change_number;
create table suppliers.search_change (
  -- Not a reference: that a supplier is gone must be told too.
  supplier_id integer primary key,
  number bigint not null default nextval('suppliers.search_change_number')
);
create unique index search_change_by_number on suppliers.search_change (number);

-- Numbers become visible in their order: the lock makes one transaction wait until the other is committed.
create function suppliers.note_search_change() returns trigger
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(729303);
  insert into suppliers.search_change (supplier_id)
  select supplier_id
  from changed
  order by supplier_id
  on conflict (supplier_id) do update set number = nextval('suppliers.search_change_number');
  return null;
end
$$;

create trigger note_added after insert on suppliers.search_entry
  referencing new table as changed for each statement execute function suppliers.note_search_change();
create trigger note_changed after update on suppliers.search_entry
  referencing new table as changed for each statement execute function suppliers.note_search_change();
create trigger note_deleted after delete on suppliers.search_entry
  referencing old table as changed for each statement execute function suppliers.note_search_change();

grant select, insert, update, delete on suppliers.search_entry to rummelig_app;
grant select, insert, update on suppliers.search_change to rummelig_app;
grant usage on sequence suppliers.search_change_number to rummelig_app;
