-- What was agreed, and what it did for people: contracts, and the hours and jobs that each month brought.
-- Only the two parties see a contract. What others get to know is summed up, with small numbers left out.

create schema contracts;
grant usage on schema contracts to rummelig_app;

create table contracts.contract (
  id integer generated always as identity primary key,
  -- In addresses and on paper: 'K-7K3Q2M8X'.
  reference text not null unique check (reference ~ '^K-[0-9A-HJKMNP-TV-Z]{8}$'),
  buyer_id integer not null,
  enterprise_id integer not null check (enterprise_id <> buyer_id),
  supplier_id integer not null,
  -- The quote it follows from; null where it was entered by hand.
  quote_id uuid,
  enquiry_id integer,
  title text not null check (title <> ''),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Danish kroner without VAT, over the whole period.
  amount numeric(14, 2) not null check (amount >= 0),
  -- Entered by one party, agreed when the other says that it is so.
  state text not null check (state in ('proposed', 'agreed', 'refused', 'ended')),
  proposed_by_buyer boolean not null,
  words text,
  -- When and how an agreed one ended early.
  ended_on date,
  created_at timestamptz not null,
  created_by integer not null,
  answered_at timestamptz,
  answered_by integer,
  check ((state = 'ended') = (ended_on is not null)),
  check ((state = 'proposed') = (answered_at is null))
);
create index contract_of_buyer on contracts.contract (buyer_id, starts_on desc);
create index contract_of_enterprise on contracts.contract (enterprise_id, starts_on desc);
-- A quote leads to one contract, unless the other party has refused it; what is sent twice is proposed once.
create unique index contract_of_quote on contracts.contract (quote_id) where state <> 'refused';
create unique index contract_proposed_once
on contracts.contract (buyer_id, enterprise_id, title, starts_on, ends_on, amount)
where state = 'proposed';

-- What a month brought for people from the edge of the labour market, as the enterprise says and the buyer confirms. Numbers
-- only: nobody is named.
create table contracts.month (
  contract_id integer not null references contracts.contract on delete cascade,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  -- Worked by them.
  hours numeric(9, 2) not null check (hours between 0 and 100000),
  -- How many of them had work, and how many of these were taken on in the month.
  people smallint not null check (people >= 0),
  newly_employed smallint not null check (newly_employed between 0 and people),
  state text not null check (state in ('logged', 'confirmed', 'objected')),
  -- What the enterprise says beside the numbers, and what the buyer objects.
  words text,
  objection text check (objection <> ''),
  -- Counts every change: a confirmation of other numbers does not count.
  revision integer not null default 1,
  logged_at timestamptz not null,
  logged_by integer not null,
  answered_at timestamptz,
  answered_by integer,
  primary key (contract_id, month),
  check ((state = 'objected') = (objection is not null)),
  check ((state = 'logged') = (answered_at is null)),
  check (hours = 0 or people > 0)
);

-- What happened to it, for the two parties.
create table contracts.event (
  id integer generated always as identity primary key,
  contract_id integer not null references contracts.contract on delete cascade,
  at timestamptz not null,
  -- Null when the platform did it by itself.
  person_id integer,
  what text not null,
  words text,
  data jsonb not null default '{}'
);
create index event_of_contract on contracts.event (contract_id, id);

alter table contracts.contract enable row level security;
alter table contracts.contract force row level security;
alter table contracts.month enable row level security;
alter table contracts.month force row level security;
alter table contracts.event enable row level security;
alter table contracts.event force row level security;

create policy parties on contracts.contract
using (buyer_id = any(kernel.organisations()) or enterprise_id = any(kernel.organisations()) or kernel.is_system());
create policy with_contract on contracts.month
using (exists (select from contracts.contract where contract.id = contract_id));
create policy with_contract on contracts.event
using (exists (select from contracts.contract where contract.id = contract_id));

grant select, insert, update on contracts.contract to rummelig_app;
grant select, insert, update on contracts.month to rummelig_app;
grant select, insert on contracts.event to rummelig_app;
