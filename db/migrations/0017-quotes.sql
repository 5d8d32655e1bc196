-- Answers with a price: quotes and their versions, quotes of several enterprises together, and what came of them.
-- A quote is seen by the enterprise that writes it; by the buyer once it is open to them, which a sealed one is only when no
-- more can come. Parts, versions and lines are seen by whoever sees the quote. Keys are random: they count nothing.

create schema quotes;
grant usage on schema quotes to rummelig_app;

create table quotes.quote (
  id uuid primary key default gen_random_uuid(),
  enquiry_id integer not null,
  -- The organisation that buys, and the one that answers.
  buyer_id integer not null,
  enterprise_id integer not null,
  supplier_id integer not null,
  -- 'closed': the buyer ended the enquiry without a choice among its quotes.
  state text not null check (state in ('draft', 'submitted', 'withdrawn', 'chosen', 'declined', 'closed')),
  -- As typed, half-filled if need be.
  draft jsonb not null default '{}',
  -- Counts every change: who saves on top of another revision than the newest is told.
  revision integer not null default 1,
  -- The newest version that was submitted.
  version smallint check (version >= 1),
  -- Whether the buyer sees it.
  is_open boolean not null default false,
  decided_at timestamptz,
  decided_by integer,
  decline_reason text check (decline_reason in ('price', 'quality', 'capacity', 'deadline', 'terms', 'givenUp', 'other')),
  decline_words text,
  created_at timestamptz not null,
  created_by integer not null,
  updated_at timestamptz not null,
  updated_by integer not null,
  -- One enterprise answers an enquiry once, in as many versions as it likes.
  unique (enquiry_id, enterprise_id),
  check ((state = 'draft') = (version is null)),
  check ((state in ('chosen', 'declined')) = (decided_at is not null)),
  check ((state = 'declined') = (decline_reason is not null)),
  check (state not in ('chosen', 'declined') or is_open)
);
create index quote_of_enterprise on quotes.quote (enterprise_id, updated_at desc);
create index quote_of_buyer on quotes.quote (buyer_id, enquiry_id) where is_open;

create table quotes.version (
  quote_id uuid not null references quotes.quote on delete cascade,
  number smallint not null check (number >= 1),
  submitted_at timestamptz not null,
  submitted_by integer not null,
  -- The last day on which it can be accepted, and when and how it is delivered; an answer in a dialogue has neither.
  valid_until date,
  delivery text check (delivery <> ''),
  words text,
  -- To the enquiry's questions, in their order: ["...", "..."].
  answers jsonb not null default '[]',
  -- Danish kroner, exact to the øre: the sum of the lines, the VAT on it, and both together.
  net numeric(14, 2) not null check (net >= 0),
  vat numeric(14, 2) not null check (vat >= 0),
  gross numeric(14, 2) not null check (gross = net + vat),
  primary key (quote_id, number)
);

create table quotes.line (
  quote_id uuid not null,
  number smallint not null,
  position smallint not null,
  words text not null check (words <> ''),
  quantity numeric(12, 3) not null check (quantity > 0),
  unit text not null check (unit <> ''),
  -- Danish kroner without VAT.
  unit_price numeric(14, 2) not null check (unit_price >= 0),
  -- Percent: 25, or 0 for what is exempt.
  vat_rate smallint not null check (vat_rate in (0, 25)),
  -- Quantity times price, rounded to the øre.
  amount numeric(14, 2) not null check (amount = round(quantity * unit_price, 2)),
  primary key (quote_id, number, position),
  foreign key (quote_id, number) references quotes.version on delete cascade
);

-- What another enterprise does in a quote of several together: it says itself that it will.
create table quotes.part (
  quote_id uuid not null references quotes.quote on delete cascade,
  -- The partner, and who asked it.
  enterprise_id integer not null,
  asked_by_enterprise_id integer not null,
  enquiry_id integer not null,
  supplier_id integer not null,
  what text not null check (what <> ''),
  -- Of the sum without VAT, where they have agreed on one.
  amount numeric(14, 2) check (amount >= 0),
  state text not null check (state in ('asked', 'confirmed', 'refused', 'removed')),
  -- Counts every change of what is asked: a yes to an older one does not count.
  revision integer not null default 1,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by integer,
  words text,
  primary key (quote_id, enterprise_id),
  check (enterprise_id <> asked_by_enterprise_id),
  check ((state in ('confirmed', 'refused')) = (answered_at is not null))
);
create index part_of_enterprise on quotes.part (enterprise_id);

-- Who does what, as it stood in each version that was submitted.
create table quotes.version_part (
  quote_id uuid not null,
  number smallint not null,
  enterprise_id integer not null,
  supplier_id integer not null,
  what text not null,
  amount numeric(14, 2),
  primary key (quote_id, number, enterprise_id),
  foreign key (quote_id, number) references quotes.version on delete cascade
);

create table quotes.attachment (
  id uuid primary key default gen_random_uuid(),
  quote_id uuid not null references quotes.quote on delete cascade,
  name text not null check (name <> ''),
  content_type text not null,
  size integer not null check (size between 1 and 20000000),
  -- SHA-256 of the bytes: what is sent twice is kept once.
  hash bytea not null,
  bytes bytea not null,
  added_at timestamptz not null,
  added_by integer not null,
  -- The first version that it belongs to, null while it belongs to none yet; and the first that it does not belong to any more.
  from_version smallint,
  until_version smallint check (until_version > from_version)
);
-- Not packed by the database: a piece in the middle is read without the rest, and most files are packed already.
alter table quotes.attachment alter column bytes set storage external;
create unique index attachment_once on quotes.attachment (quote_id, hash) where until_version is null;

-- What came of it, some weeks later, as each side says.
create table quotes.follow_up (
  enquiry_id integer not null,
  -- Who is asked: the buyer, or the enterprise that was chosen.
  organisation_id integer not null,
  is_buyer boolean not null,
  buyer_id integer not null,
  due_at timestamptz not null,
  asked_at timestamptz,
  reminders smallint not null default 0 check (reminders between 0 and 2),
  answered_at timestamptz,
  answered_by integer,
  came_of_it text check (came_of_it in ('contract', 'notYet', 'nothing', 'unknown')),
  amount numeric(14, 2) check (amount >= 0),
  starts_on date,
  -- Whether it would have happened without the platform.
  without_platform text check (without_platform in ('yes', 'perhaps', 'no')),
  primary key (enquiry_id, organisation_id),
  check (came_of_it is null or came_of_it = 'unknown' or answered_at is not null)
);
create index follow_up_due on quotes.follow_up (due_at) where came_of_it is null;

alter table quotes.quote enable row level security;
alter table quotes.quote force row level security;
alter table quotes.version enable row level security;
alter table quotes.version force row level security;
alter table quotes.line enable row level security;
alter table quotes.line force row level security;
alter table quotes.part enable row level security;
alter table quotes.part force row level security;
alter table quotes.version_part enable row level security;
alter table quotes.version_part force row level security;
alter table quotes.attachment enable row level security;
alter table quotes.attachment force row level security;
alter table quotes.follow_up enable row level security;
alter table quotes.follow_up force row level security;

-- Operators do not read quotes: what they need to know of them they get as numbers.
create policy own on quotes.quote
using (enterprise_id = any(kernel.organisations()) or kernel.is_system());
create policy open_to_buyer on quotes.quote for select
using (is_open and buyer_id = any(kernel.organisations()));
create policy with_quote on quotes.version for select
using (exists (select from quotes.quote where quote.id = quote_id));
create policy submitted on quotes.version for insert with check (kernel.is_system());
create policy with_quote on quotes.line for select
using (exists (select from quotes.quote where quote.id = quote_id));
create policy submitted on quotes.line for insert with check (kernel.is_system());
-- The buyer does not see who was asked and said no: of parts it sees those of a version only.
create policy both_ends on quotes.part for select
using (
  asked_by_enterprise_id = any(kernel.organisations())
  or enterprise_id = any(kernel.organisations())
  or kernel.is_system()
);
create policy asked on quotes.part for insert with check (kernel.is_system());
create policy answered on quotes.part for update using (kernel.is_system());
create policy with_quote on quotes.version_part for select
using (exists (select from quotes.quote where quote.id = quote_id));
create policy submitted on quotes.version_part for insert with check (kernel.is_system());
-- A file that belongs to no version yet is the enterprise's own.
create policy own on quotes.attachment
using (
  exists (
    select
    from quotes.quote
    where quote.id = quote_id
      and (quote.enterprise_id = any(kernel.organisations()) or kernel.is_system())
  )
);
create policy with_version on quotes.attachment for select
using (from_version is not null and exists (select from quotes.quote where quote.id = quote_id));
-- Each side sees what it said itself.
create policy own on quotes.follow_up
using (organisation_id = any(kernel.organisations()) or kernel.is_system());

grant select, insert, update on quotes.quote to rummelig_app;
grant select, insert on quotes.version to rummelig_app;
grant select, insert on quotes.line to rummelig_app;
grant select, insert, update on quotes.part to rummelig_app;
grant select, insert on quotes.version_part to rummelig_app;
grant select, insert, update, delete on quotes.attachment to rummelig_app;
grant select, insert, update on quotes.follow_up to rummelig_app;
