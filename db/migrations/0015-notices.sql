-- Public tender notices as they were published, and whom they are told to.

create schema notices;
grant usage on schema notices to rummelig_app;

create table notices.notice (
  id integer generated always as identity primary key,
  -- Who a notice is: its number (BT-701), version (BT-757) and type, and its number in the Official Journal. The last tells
  -- apart what a converter has given one number; a notice that is not published yet has none.
  notice_id text not null check (notice_id <> ''),
  version integer not null check (version > 0),
  notice_type text not null,
  publication_number text,
  format text not null check (format in ('eforms', 'tedExport')),
  form_type text not null,
  subtype text,
  procedure_id text,
  procedure_type text,
  legal_basis text,
  dispatched_at timestamptz not null,
  language text not null,
  -- Texts by language, as eForms writes languages: {"DAN": "Kantinedrift"}.
  titles jsonb not null,
  descriptions jsonb not null,
  nature text,
  value numeric(18, 2) check (value >= 0),
  currency text,
  -- Those who buy, the first first, as the notice says it.
  buyers jsonb not null,
  -- Of the first buyer.
  buyer_name text,
  buyer_country text,
  -- CPV codes of the notice and its lots; the same with all codes above them.
  cpv text[] not null,
  categories text[] not null,
  -- NUTS codes, and ANYW, EEA where the notice says so; none where it says nothing.
  places text[] not null,
  -- What its lots say, together.
  reserved text[] not null,
  is_execution_reserved boolean not null,
  strategic text[] not null,
  social_objectives text[] not null,
  -- Of its lots, each once, the earliest first; and the last of them.
  deadlines timestamptz[] not null,
  closes_at timestamptz,
  -- Fields that the buyer keeps back for now, as eForms calls them.
  withheld text[] not null,
  -- What it changes (BT-758), by number and version or by number in the Official Journal, and why (BT-140).
  changes text[] not null,
  change_reasons text[] not null,
  -- It says that the purchase is given up.
  is_cancelled boolean not null,
  -- The newest notice that takes its place.
  superseded_by integer references notices.notice,
  -- Stems of its words.
  words tsvector not null,
  content_hash bytea not null,
  source text not null check (source in ('file', 'ted')),
  imported_at timestamptz not null,
  unique nulls not distinct (notice_id, version, notice_type, publication_number),
  check ((value is null) = (currency is null)),
  check (superseded_by <> id)
);
create index notice_words on notices.notice using gin (words);
create index notice_filters on notices.notice using gin (categories, places, reserved, social_objectives);
create index notice_changes on notices.notice using gin (changes);
create index notice_publication on notices.notice (publication_number);
create index notice_superseded_by on notices.notice (superseded_by);
create index notice_newest on notices.notice (dispatched_at desc, id desc) where superseded_by is null;
create index notice_open on notices.notice (closes_at) where superseded_by is null;
create index notice_buyer on notices.notice (buyer_name) where superseded_by is null;
create index notice_imported on notices.notice (imported_at);

create table notices.lot (
  notice integer not null references notices.notice on delete cascade,
  position smallint not null,
  lot_id text not null,
  kind text not null check (kind in ('lot', 'part')),
  titles jsonb not null,
  descriptions jsonb not null,
  nature text,
  cpv text[] not null,
  places text[] not null,
  -- Towns and postcodes as written.
  towns text[] not null,
  value numeric(18, 2) check (value >= 0),
  currency text,
  deadline timestamptz,
  deadline_for text check (deadline_for in ('tenders', 'requests', 'expressions')),
  starts_on date,
  ends_on date,
  duration integer,
  duration_unit text,
  reserved text[] not null,
  execution_reserved text,
  conditions jsonb not null,
  strategic text[] not null,
  social_objectives text[] not null,
  environmental text[] not null,
  innovation text[] not null,
  strategic_texts jsonb not null,
  suits_small boolean,
  documents_urls text[] not null,
  submission_url text,
  languages text[] not null,
  is_eu_funded boolean,
  primary key (notice, position),
  check ((deadline is null) = (deadline_for is null)),
  check ((value is null) = (currency is null))
);

-- Until when a source has been read, and when it is to be asked again.
create table notices.reading (
  source text primary key,
  read_until date not null,
  failures integer not null default 0,
  try_at timestamptz not null,
  last_error text
);

-- Who wants to hear of notices that fit an enterprise of theirs.
create table notices.alert (
  person_id integer primary key,
  organisation_id integer not null,
  frequency text not null check (frequency in ('atOnce', 'weekly')),
  -- Notices that came until then have been told of.
  looked_until timestamptz not null,
  due_at timestamptz not null
);
create index alert_due on notices.alert (due_at);
create index alert_organisation on notices.alert (organisation_id);

alter table notices.alert enable row level security;
alter table notices.alert force row level security;
create policy own on notices.alert using (person_id = kernel.person() or kernel.is_system());

grant select, insert, update on notices.notice to rummelig_app;
grant select, insert, delete on notices.lot to rummelig_app;
grant select, insert, update on notices.reading to rummelig_app;
grant select, insert, update, delete on notices.alert to rummelig_app;
