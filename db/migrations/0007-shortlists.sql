-- Suppliers that purchasers gather, shared within their organisation.

create schema shortlists;
grant usage on schema shortlists to rummelig_app;

create table shortlists.shortlist (
  id integer generated always as identity primary key,
  organisation_id integer not null,
  name text not null check (name <> ''),
  created_by integer not null,
  created_at timestamptz not null,
  unique (organisation_id, name)
);

create table shortlists.entry (
  shortlist_id integer not null references shortlists.shortlist on delete cascade,
  -- Of the shortlist: row-level security goes by it.
  organisation_id integer not null,
  supplier_id integer not null,
  note text,
  added_by integer not null,
  added_at timestamptz not null,
  primary key (shortlist_id, supplier_id)
);

alter table shortlists.shortlist enable row level security;
alter table shortlists.shortlist force row level security;
alter table shortlists.entry enable row level security;
alter table shortlists.entry force row level security;
create policy members on shortlists.shortlist
using (organisation_id = any(kernel.organisations()) or kernel.is_system());
create policy members on shortlists.entry
using (organisation_id = any(kernel.organisations()) or kernel.is_system());
grant select, insert, update, delete on shortlists.shortlist to rummelig_app;
grant select, insert, update, delete on shortlists.entry to rummelig_app;
