-- What a buyer's ledger comes to: how much of it goes to social enterprises. The ledger itself is deleted when its time is
-- over; sums stay until the buyer deletes them.

create schema spend;
grant usage on schema spend to rummelig_app;

create table spend.analysis (
  id integer generated always as identity primary key,
  organisation_id integer not null,
  title text not null check (title <> ''),
  -- `uploaded`: its columns are to be told. `waiting`: to be run. `failed`: the file could not be read through.
  state text not null check (state in ('uploaded', 'waiting', 'running', 'done', 'failed')),
  uploaded_by integer not null,
  uploaded_at timestamptz not null,
  -- Of the file's content: while it waits, the same file is kept once.
  digest text not null,
  ending text not null check (ending in ('csv', 'xlsx')),
  size integer not null check (size > 0),
  -- The first row of the file, and the first rows below it, for as long as the file is there.
  headers jsonb not null,
  first_rows jsonb,
  -- Which column is what, counted from 0; null until it is told.
  mapping jsonb,
  -- Where the buyer is, for the enterprises nearby; null for all of Denmark.
  municipality text,
  -- How long the file is kept after the run.
  days_kept smallint not null check (days_kept in (0, 30, 90)),
  -- When the file is deleted at the latest, and when it was.
  delete_file_at timestamptz not null,
  file_deleted_at timestamptz,
  -- While a worker runs it, no other does; after this instant the worker counts as gone. Each run has a number.
  claimed_until timestamptz,
  attempt smallint not null default 0,
  lines_done integer not null default 0,
  -- Lines that could not be read, and the first of them with their reasons.
  faults integer not null default 0,
  first_faults jsonb not null default '[]',
  finished_at timestamptz,
  check ((state in ('done', 'failed')) = (finished_at is not null)),
  check (first_rows is null or file_deleted_at is null)
);
create unique index analysis_once on spend.analysis (organisation_id, digest)
where state in ('uploaded', 'waiting', 'running');
create index analysis_of on spend.analysis (organisation_id, id desc);
create index analysis_to_run on spend.analysis (id) where state in ('waiting', 'running');
create index analysis_file_due on spend.analysis (delete_file_at) where file_deleted_at is null;

-- The file in pieces, so that none of it is ever held whole.
create table spend.piece (
  analysis_id integer not null references spend.analysis on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (analysis_id, number)
);

-- What lines come to, in kroner. Ordinary suppliers are not named.
create table spend.sum (
  analysis_id integer not null references spend.analysis on delete cascade,
  kind text not null check (kind in ('all', 'month', 'unit', 'account', 'category', 'supplier', 'nameAlone')),
  -- A month as YYYY-MM, a unit or an account as written, a category's code, a supplier's number; empty where nobody told.
  key text not null,
  lines integer not null,
  amount numeric(20, 2) not null,
  social_lines integer not null,
  social_amount numeric(20, 2) not null,
  -- Of a category: how sure it is that this was bought, and how many social enterprises offered it nearby on the day.
  certainty text check (certainty in ('known', 'likely', 'uncertain')),
  nearby integer,
  check ((kind = 'category') = (certainty is not null)),
  primary key (analysis_id, kind, key)
);

alter table spend.analysis enable row level security;
alter table spend.analysis force row level security;
alter table spend.piece enable row level security;
alter table spend.piece force row level security;
alter table spend.sum enable row level security;
alter table spend.sum force row level security;

create policy members on spend.analysis
using (organisation_id = any(kernel.organisations()) or kernel.is_system());
create policy with_analysis on spend.piece
using (exists (select from spend.analysis where analysis.id = analysis_id));
create policy with_analysis on spend.sum
using (exists (select from spend.analysis where analysis.id = analysis_id));

grant select, insert, update, delete on spend.analysis to rummelig_app;
grant select, insert, delete on spend.piece to rummelig_app;
grant select, insert on spend.sum to rummelig_app;
