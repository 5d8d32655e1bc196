-- The write side of the directory: an enterprise takes over its listing, keeps it true, and an operator approves.
-- What is public stands in suppliers.supplier and its parts; what is being worked on stands in suppliers.profile.

-- A database of the operator's own may have it already: it belongs to the database, not to us.
create extension if not exists pg_trgm;

alter table suppliers.supplier
  -- Whether it is shown. One that is paused, archived, merged or not yet approved is not.
  add column is_listed boolean not null default true,
  -- The organisation that keeps it; null while it is known from public sources only.
  add column organisation_id integer unique,
  -- The listing that it was merged into; its address leads there, and it goes when that goes.
  add column merged_into integer references suppliers.supplier on delete cascade,
  -- The last day its owner said that it is true, and in how many months that is to be said again.
  add column confirmed_on date,
  add column review_months smallint check (review_months in (3, 6, 12)),
  -- How much of what purchasers ask for it tells, 0-100.
  add column completeness smallint not null default 0 check (completeness between 0 and 100),
  -- In Danish kroner without VAT.
  add column smallest_order numeric(12, 2) check (smallest_order >= 0),
  add column largest_order numeric(12, 2) check (largest_order >= smallest_order),
  add column lead_time_days smallint check (lead_time_days between 0 and 365),
  add column available_from date,
  add column labels text[] not null default '{}',
  add column languages text[] not null default '{}',
  -- [{ "client": "...", "text": "..." }]: organisations it has worked for, never persons.
  add column client_references jsonb not null default '[]';
create index supplier_name_trigrams on suppliers.supplier using gin (lower(name) gin_trgm_ops);

alter table suppliers.listing
  -- It came with a supplier that was merged into this one: its source says nothing new of this one.
  add column came_by_merging boolean not null default false;

alter table suppliers.search_entry
  -- The last day on which its owner's word counts in full: after it the supplier stands lower among those found.
  add column confirmed_until date;

-- Addresses that were given once and lead elsewhere now.
create table suppliers.old_address (
  slug text primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade
);

-- The working copy of an enterprise's page: as typed, half-filled if need be.
create table suppliers.profile (
  supplier_id integer primary key references suppliers.supplier on delete cascade,
  organisation_id integer not null unique,
  state text not null check (state in ('draft', 'submitted', 'changesAsked', 'published', 'paused', 'archived')),
  -- By section of the form, as typed.
  draft jsonb not null default '{}',
  -- Counts every change: who saves on top of another revision than the newest is told.
  revision integer not null default 1,
  -- Whether the working copy holds what is not published.
  has_changes boolean not null default false,
  -- Whether the listing has its CVR number from this organisation: then the number goes when the organisation does.
  brought_cvr boolean not null default false,
  -- What the operator asked to have changed, in the operator's words.
  asked_for text,
  submitted_at timestamptz,
  published_at timestamptz,
  confirmed_at timestamptz,
  -- When the owner is reminded next that the page needs a look.
  remind_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by integer not null
);
create index profile_waiting on suppliers.profile (submitted_at) where state = 'submitted';
create index profile_to_remind on suppliers.profile (remind_at) where remind_at is not null;

create table suppliers.profile_event (
  id integer generated always as identity primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade,
  organisation_id integer not null,
  at timestamptz not null,
  -- Null when the platform did it by itself.
  person_id integer,
  -- The new state, or what else happened: claimed, saved, confirmed, merged.
  what text not null,
  words text
);
create index profile_event_of_supplier on suppliers.profile_event (supplier_id, id);

-- Whom purchasers may ask. Shown to signed-in purchasers only.
create table suppliers.contact_person (
  supplier_id integer primary key references suppliers.supplier on delete cascade,
  organisation_id integer not null,
  name text not null,
  role text,
  email text,
  phone text
);

-- Somebody says that a listing is theirs.
create table suppliers.claim (
  id integer generated always as identity primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade,
  -- Null for an enterprise that is not here yet: it comes to be when the claim is granted.
  organisation_id integer,
  -- Of the enterprise that somebody asked for in this way, eight digits.
  cvr text,
  person_id integer not null,
  -- By a mail to the enterprise's own domain, or by asking the operator.
  way text not null check (way in ('domain', 'operator')),
  -- Where the mail went.
  email text check (email = lower(email)),
  token_hash bytea unique,
  reason text,
  created_at timestamptz not null,
  expires_at timestamptz,
  decided_at timestamptz,
  decided_by integer,
  outcome text check (outcome in ('granted', 'refused', 'withdrawn')),
  words text,
  check ((decided_at is null) = (outcome is null)),
  check (organisation_id is not null or cvr is not null)
);
create unique index claim_open on suppliers.claim (supplier_id, person_id) where decided_at is null;
create index claim_of_person on suppliers.claim (person_id);
create index claim_waiting on suppliers.claim (created_at) where decided_at is null and way = 'operator';

-- Logo and pictures, already made safe and small. Kept here, so that a backup of the database is a backup of everything.
create table suppliers.picture (
  id integer generated always as identity primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade,
  organisation_id integer not null,
  role text not null check (role in ('logo', 'picture')),
  position smallint not null,
  alternative_text text not null check (alternative_text <> ''),
  -- Whether it is on the public page, or in the working copy only.
  is_published boolean not null default false,
  -- Of the bytes; part of the address, so that it may be kept for ever.
  hash text not null,
  width smallint not null,
  height smallint not null,
  bytes bytea not null,
  thumbnail bytea not null,
  thumbnail_width smallint not null,
  thumbnail_height smallint not null,
  added_at timestamptz not null,
  unique (supplier_id, hash, role)
);

-- Each fact about an enterprise that somebody checked or vouches for, with who, when, on what evidence and until when.
create table suppliers.verification (
  id integer generated always as identity primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade,
  what text not null check (what in (
    'existsInCvr', 'inRsvRegister', 'rsvPurpose', 'rsvCommercial', 'rsvIndependent', 'rsvInclusive', 'rsvProfit',
    'vouchedFor', 'checkedByOperator'
  )),
  -- The enterprise itself, a network, the operator, or a register that the platform asked.
  by_kind text not null check (by_kind in ('enterprise', 'network', 'operator', 'register')),
  -- The network that vouches.
  by_organisation_id integer,
  -- The organisation's or register's name as it was then.
  by_name text not null,
  by_person integer,
  checked_on date not null,
  evidence text,
  evidence_url text,
  valid_until date,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index verification_current on suppliers.verification (supplier_id, what, by_kind, coalesce(by_organisation_id, 0))
where withdrawn_at is null;

-- What an enterprise answers about a criterion of the act on registered social enterprises (RSV), while it still thinks.
create table suppliers.rsv_answer (
  supplier_id integer not null references suppliers.supplier on delete cascade,
  organisation_id integer not null,
  -- Code of a criterion in the reference data.
  criterion text not null,
  -- By the code of the question: yes or no.
  answers jsonb not null,
  evidence text not null,
  evidence_url text not null,
  saved_at timestamptz not null,
  saved_by integer not null,
  primary key (supplier_id, criterion)
);

-- What the CVR register last said of an organisation, which may come to keep a page only later.
create table suppliers.register_answer (
  organisation_id integer primary key,
  cvr text not null,
  state text not null check (state in ('found', 'unknown', 'ceased')),
  -- As the register has it; null when nothing was found.
  name text,
  -- In the register of social enterprises (RSV); null when the record does not say.
  in_rsv_register boolean,
  answered_on date not null
);

-- Suppliers that changed since somebody looked for others like them.
create table suppliers.likeness_due (
  supplier_id integer primary key references suppliers.supplier on delete cascade
);

-- Two listings that may be one enterprise: why we think so, and what an operator decided.
create table suppliers.likeness (
  supplier_id integer not null references suppliers.supplier on delete cascade,
  other_id integer not null references suppliers.supplier on delete cascade,
  reason text not null check (reason in ('cvr', 'nameAndPlace')),
  -- 0-1.
  similarity real not null,
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by integer,
  outcome text check (outcome in ('merged', 'different')),
  primary key (supplier_id, other_id),
  check (supplier_id < other_id)
);

-- How often a supplier was seen on a day: numbers only, nothing about who saw it.
create table suppliers.exposure (
  supplier_id integer not null references suppliers.supplier on delete cascade,
  day date not null,
  shown integer not null default 0,
  opened integer not null default 0,
  shown_to_purchasers integer not null default 0,
  opened_by_purchasers integer not null default 0,
  primary key (supplier_id, day)
);

alter table suppliers.profile enable row level security;
alter table suppliers.profile force row level security;
alter table suppliers.profile_event enable row level security;
alter table suppliers.profile_event force row level security;
alter table suppliers.contact_person enable row level security;
alter table suppliers.contact_person force row level security;
alter table suppliers.claim enable row level security;
alter table suppliers.claim force row level security;
alter table suppliers.exposure enable row level security;
alter table suppliers.exposure force row level security;
alter table suppliers.picture enable row level security;
alter table suppliers.picture force row level security;
alter table suppliers.verification enable row level security;
alter table suppliers.verification force row level security;
alter table suppliers.rsv_answer enable row level security;
alter table suppliers.rsv_answer force row level security;
alter table suppliers.register_answer enable row level security;
alter table suppliers.register_answer force row level security;
alter table suppliers.likeness enable row level security;
alter table suppliers.likeness force row level security;

create policy members on suppliers.profile
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members on suppliers.profile_event
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy purchasers_read on suppliers.contact_person for select
using (kernel.is_purchaser() or organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members_add on suppliers.contact_person for insert
with check (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members_change on suppliers.contact_person for update
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members_remove on suppliers.contact_person for delete
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy claimants on suppliers.claim
using (organisation_id = any(kernel.organisations()) or person_id = kernel.person() or kernel.is_operator());
create policy members on suppliers.picture
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy public_read on suppliers.picture for select using (is_published);
-- Everybody may know what was checked. An enterprise declares for itself, a network vouches in its own name.
create policy everyone_reads on suppliers.verification for select using (true);
create policy added_by_whom_it_names on suppliers.verification for insert
with check (
  kernel.is_operator()
  or by_kind = 'network' and by_organisation_id = any(kernel.organisations())
  or by_kind = 'enterprise' and supplier_id in (
    select supplier.id
    from suppliers.supplier
    where supplier.organisation_id = any(kernel.organisations())
  )
);
create policy withdrawn_by_whom_it_names on suppliers.verification for update
using (
  kernel.is_operator()
  or by_kind = 'network' and by_organisation_id = any(kernel.organisations())
  or by_kind = 'enterprise' and supplier_id in (
    select supplier.id
    from suppliers.supplier
    where supplier.organisation_id = any(kernel.organisations())
  )
);
create policy members on suppliers.rsv_answer
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy kept_by_system on suppliers.register_answer using (kernel.is_system());
create policy operators on suppliers.likeness using (kernel.is_operator());
create policy counted_by_system on suppliers.exposure using (kernel.is_system());
create policy members_read on suppliers.exposure for select
using (
  kernel.is_operator()
  or supplier_id in (
    select supplier.id
    from suppliers.supplier
    where supplier.organisation_id = any(kernel.organisations())
  )
);

grant select, insert on suppliers.old_address to rummelig_app;
grant update on suppliers.old_address to rummelig_app;
grant select, insert, update, delete on suppliers.profile to rummelig_app;
grant select, insert on suppliers.profile_event to rummelig_app;
grant select, insert, update, delete on suppliers.contact_person to rummelig_app;
grant select, insert, update on suppliers.claim to rummelig_app;
grant select, insert, update, delete on suppliers.picture to rummelig_app;
grant select, insert, update on suppliers.verification to rummelig_app;
grant select, insert, update, delete on suppliers.rsv_answer to rummelig_app;
grant select, insert, update on suppliers.register_answer to rummelig_app;
grant select, insert, delete on suppliers.likeness_due to rummelig_app;
grant select, insert, update, delete on suppliers.likeness to rummelig_app;
grant select, insert, update, delete on suppliers.exposure to rummelig_app;
grant delete on suppliers.search_entry to rummelig_app;
