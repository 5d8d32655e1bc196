-- The nightly copy of the directory for everybody to take along, kept where all processes and machines find it.

create schema opendata;
grant usage on schema opendata to rummelig_app;

create table opendata.dump (
  id integer generated always as identity primary key,
  -- When the directory was read.
  made_at timestamptz not null,
  -- Empty as long as it is being made: nobody is shown a half one.
  published_at timestamptz,
  suppliers integer not null default 0
);
create index dump_published on opendata.dump (published_at desc);

create table opendata.file (
  dump_id integer not null references opendata.dump on delete cascade,
  format text not null check (format in ('csv', 'jsonl')),
  bytes bigint not null,
  -- Of the compressed bytes, in hexadecimal: the same data have the same.
  sha256 text not null,
  primary key (dump_id, format)
);

-- In pieces, so that neither who writes nor who reads has to hold a whole file in memory.
create table opendata.chunk (
  dump_id integer not null references opendata.dump on delete cascade,
  format text not null,
  number integer not null,
  bytes bytea not null,
  primary key (dump_id, format, number)
);
-- It is compressed already.
alter table opendata.chunk alter column bytes set storage external;

-- Files and chunks go with their dump, by the owner's right.
grant select, insert, update, delete on opendata.dump to rummelig_app;
grant select, insert on opendata.file to rummelig_app;
grant select, insert on opendata.chunk to rummelig_app;
