-- Who is asking, as the database sees it; mails as rows; and what runs on a schedule.
-- The app says at the beginning of each transaction for whom it works. Row-level security goes by that: without it, no row.

create function kernel.is_system() returns boolean
language sql stable
as $$ select coalesce(current_setting('rummelig.actor', true), '') in ('system', 'console') $$;

create function kernel.is_operator() returns boolean
language sql stable
as $$ select coalesce(current_setting('rummelig.actor', true), '') in ('operator', 'system', 'console') $$;

-- The person who has signed in.
create function kernel.person() returns integer
language sql stable
as $$ select nullif(current_setting('rummelig.person', true), '')::integer $$;

-- The organisations the person is a member of.
create function kernel.organisations() returns integer[]
language sql stable
as $$ select coalesce(nullif(current_setting('rummelig.organisations', true), '')::integer[], '{}') $$;

-- Whether one of them buys.
create function kernel.is_purchaser() returns boolean
language sql stable
as $$ select coalesce(current_setting('rummelig.purchaser', true), '') = 'yes' $$;

grant execute on function
  kernel.is_system, kernel.is_operator, kernel.person, kernel.organisations, kernel.is_purchaser
to rummelig_app;

-- A mail is a row first and sent afterwards. Its content is kept as parts; the sender makes text and HTML of them.
create table kernel.mail (
  id bigint generated always as identity primary key,
  -- Stays the same however often it is sent, so that a second copy is known as one.
  message_id text not null unique,
  -- What the mail is about, as people choose what they want to get.
  kind text not null,
  to_address text not null,
  language text not null check (language in ('da', 'en')),
  subject text not null,
  content jsonb not null,
  -- The part of the mail's link that lets somebody in. Removed once the mail has left for a real mail server.
  secret text,
  -- A second mail with the same key is not queued.
  once text unique,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- While somebody sends it, nobody else does; after this instant the sender counts as gone.
  claimed_until timestamptz,
  sent_at timestamptz,
  -- Given up: the address does not exist, or the mail server refused for too long.
  failed_at timestamptz,
  -- Not sent, since the receiver does not want mails of this kind.
  unwanted_at timestamptz,
  last_error text
);
create index mail_waiting on kernel.mail (due_at) where sent_at is null and failed_at is null and unwanted_at is null;
create index mail_to on kernel.mail (lower(to_address));
alter table kernel.mail enable row level security;
alter table kernel.mail force row level security;
-- Whoever may do a thing may have the mail about it written; only the operator reads them.
create policy queue on kernel.mail for insert with check (true);
create policy read on kernel.mail for select using (kernel.is_operator());
create policy send on kernel.mail for update using (kernel.is_operator());
create policy forget on kernel.mail for delete using (kernel.is_system());
grant select, insert, update, delete on kernel.mail to rummelig_app;

-- What an address does not want to get.
create table kernel.mail_refusal (
  address text not null check (address = lower(address)),
  kind text not null,
  refused_at timestamptz not null,
  primary key (address, kind)
);
alter table kernel.mail_refusal enable row level security;
alter table kernel.mail_refusal force row level security;
create policy system_only on kernel.mail_refusal using (kernel.is_system());
grant select, insert, delete on kernel.mail_refusal to rummelig_app;

-- When each job runs next. One process at a time runs it.
create table kernel.job (
  name text primary key,
  due_at timestamptz not null,
  last_run_at timestamptz,
  last_error text
);
grant select, insert, update on kernel.job to rummelig_app;
