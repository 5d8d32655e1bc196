-- What purchasers need: enquiries, whom they reach, and what is asked and said about them.
-- A row belongs to the buyer, and often to one enterprise beside it: both stand in the row, so that row-level security need
-- not look elsewhere. Whatever changes a state holds the enquiry's advisory lock first (store/lock.ts).

create schema enquiries;
grant usage on schema enquiries to rummelig_app;

create table enquiries.enquiry (
  id integer generated always as identity primary key,
  -- In addresses and on paper: 'F-7K3Q2M8X'. It tells nobody how many there are.
  reference text not null unique check (reference ~ '^F-[0-9A-HJKMNP-TV-Z]{8}$'),
  -- The organisation that buys.
  buyer_id integer not null,
  -- A request for quotes, a dialogue with the market, or a purchase that is planned and shown in the public calendar.
  kind text not null check (kind in ('quotes', 'marketDialogue', 'planned')),
  state text not null check (state in ('draft', 'submitted', 'changesAsked', 'refused', 'open', 'closed', 'withdrawn')),
  -- By step of the form, as typed: half-filled if need be. What counts stands in the columns below, once it is submitted.
  draft jsonb not null default '{}',
  -- Counts every change: who saves on top of another revision than the newest is told.
  revision integer not null default 1,
  title text check (title <> ''),
  description text check (description <> ''),
  -- CPV codes of eight digits.
  categories text[] not null default '{}' check (cardinality(categories) <= 10),
  -- Codes of the municipalities where it is to be delivered; none means all of Denmark.
  municipalities text[] not null default '{}',
  -- Of the place where it is to be delivered, to tell distances from.
  postcode text check (postcode ~ '^[0-9]{4}$'),
  -- Danish kroner without VAT, over the whole period.
  smallest_amount numeric(14, 2) check (smallest_amount >= 0),
  largest_amount numeric(14, 2) check (largest_amount >= smallest_amount),
  is_amount_shown boolean not null default false,
  -- When it is to be delivered, or to begin and end.
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  -- Answers may come until then: an instant, from a day and time in Denmark.
  answers_until timestamptz,
  -- What each answer must answer: ["...", "..."].
  questions jsonb not null default '[]',
  -- So many who are interested are enough: no further wave goes out.
  wanted_answers smallint not null default 3 check (wanted_answers between 1 and 50),
  -- How many are invited at a time.
  wave_size smallint not null default 10 check (wave_size between 1 and 50),
  -- Only enterprises of which somebody has checked that they are registered social enterprises.
  only_verified boolean not null default false,
  -- Whether everybody invited sees who buys, or only those who have said that they are interested.
  is_buyer_named boolean not null default true,
  -- Whether the buyer sees quotes only when no more can come.
  is_sealed boolean not null default true,
  -- The buyer lets everybody read it, and what came of it, as open data.
  is_public boolean not null default false,
  -- What an operator asked to have changed, or why it was refused.
  operator_words text,
  submitted_at timestamptz,
  submitted_by integer,
  opened_at timestamptz,
  -- From then on no answer is taken and sealed quotes are open. Written once, by whoever first sees that the time is over.
  answers_closed_at timestamptz,
  closed_at timestamptz,
  outcome text check (outcome in ('chosen', 'noneSuited', 'noAnswers', 'dialogueHeld', 'bought', 'givenUp')),
  outcome_words text,
  created_at timestamptz not null,
  created_by integer not null,
  updated_at timestamptz not null,
  updated_by integer not null,
  check (state in ('draft', 'changesAsked') or (title is not null and description is not null and submitted_at is not null)),
  check (state not in ('open', 'closed') or opened_at is not null),
  check (state <> 'open' or kind = 'planned' or answers_until is not null),
  check ((state = 'closed') = (outcome is not null)),
  check ((state in ('closed', 'withdrawn')) = (closed_at is not null)),
  -- What hangs on it names the buyer too, and cannot name another.
  unique (id, buyer_id)
);
create index enquiry_of_buyer on enquiries.enquiry (buyer_id, updated_at desc);
create index enquiry_waiting on enquiries.enquiry (submitted_at) where state = 'submitted';
create index enquiry_running on enquiries.enquiry (answers_until) where state = 'open' and answers_closed_at is null;
create index enquiry_in_calendar on enquiries.enquiry (starts_on) where kind = 'planned' and state = 'open';

-- Begun by somebody we do not know yet. The address of the form holds the token; it becomes an enquiry after signing in.
create table enquiries.loose_draft (
  token_hash bytea primary key,
  kind text not null check (kind in ('quotes', 'marketDialogue', 'planned')),
  draft jsonb not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- The enquiry that it became; whoever follows the link once more lands there.
  enquiry_id integer references enquiries.enquiry on delete cascade
);

-- What has happened to it, for the buyer and the operator.
create table enquiries.event (
  id integer generated always as identity primary key,
  enquiry_id integer not null,
  buyer_id integer not null,
  at timestamptz not null,
  -- Null when the platform did it by itself.
  person_id integer,
  -- 'submitted', 'approved', 'waveSent', 'deadlineMoved', 'closed' ...; which there are stands in the code.
  what text not null,
  words text,
  data jsonb not null default '{}',
  foreign key (enquiry_id, buyer_id) references enquiries.enquiry (id, buyer_id) on delete cascade
);
create index event_of_enquiry on enquiries.event (enquiry_id, id);

-- What the buyer changes of the list of enterprises before it goes out.
create table enquiries.choice (
  enquiry_id integer not null,
  supplier_id integer not null,
  buyer_id integer not null,
  verdict text not null check (verdict in ('added', 'leftOut')),
  chosen_by integer not null,
  chosen_at timestamptz not null,
  primary key (enquiry_id, supplier_id),
  foreign key (enquiry_id, buyer_id) references enquiries.enquiry (id, buyer_id) on delete cascade
);

create table enquiries.invitation (
  enquiry_id integer not null,
  supplier_id integer not null,
  buyer_id integer not null,
  -- The organisation that keeps the supplier's page.
  enterprise_id integer not null,
  wave smallint not null check (wave >= 1),
  -- Among the best fits, in the share for those not invited lately, or added by the buyer.
  origin text not null check (origin in ('bestFit', 'newcomer', 'byHand')),
  -- 0-1, and why: codes with their values, as the page says them in words.
  fit numeric(5, 4) not null check (fit between 0 and 1),
  reasons jsonb not null,
  invited_at timestamptz not null,
  -- When somebody of the enterprise first opened the page, having signed in.
  opened_at timestamptz,
  interested_at timestamptz,
  declined_at timestamptz,
  decline_reason text check (decline_reason in ('noCapacity', 'notOurField', 'tooFar', 'tooBig', 'tooSmall', 'tooSoon', 'terms', 'other')),
  decline_words text,
  -- Reminded by the platform; nudged by the buyer, twice at most.
  reminded_at timestamptz,
  nudges smallint not null default 0 check (nudges between 0 and 2),
  nudged_at timestamptz,
  primary key (enquiry_id, supplier_id),
  unique (enquiry_id, enterprise_id),
  check ((declined_at is null) = (decline_reason is null)),
  foreign key (enquiry_id, buyer_id) references enquiries.enquiry (id, buyer_id) on delete cascade
);
create index invitation_of_enterprise on enquiries.invitation (enterprise_id, invited_at desc);

-- An enterprise that another has asked to answer together with it: it may read what the other was asked.
create table enquiries.partner (
  enquiry_id integer not null references enquiries.enquiry on delete cascade,
  enterprise_id integer not null,
  -- Who asked it.
  invited_enterprise_id integer not null,
  asked_at timestamptz not null,
  primary key (enquiry_id, enterprise_id, invited_enterprise_id)
);
create index partner_of_enterprise on enquiries.partner (enterprise_id);

-- How often an enterprise wants to be invited.
create table enquiries.preference (
  enterprise_id integer primary key,
  -- Invitations in a calendar month, at most; null for as many as come.
  most_a_month smallint check (most_a_month between 1 and 100),
  -- No invitations until that day.
  paused_until date,
  changed_at timestamptz not null,
  changed_by integer not null
);

-- What the buyer added or changed after it went out; everybody invited was told.
create table enquiries.addendum (
  id integer generated always as identity primary key,
  enquiry_id integer not null,
  buyer_id integer not null,
  at timestamptz not null,
  person_id integer not null,
  words text not null check (words <> ''),
  -- Where the deadline moved.
  answers_until_before timestamptz,
  answers_until timestamptz,
  foreign key (enquiry_id, buyer_id) references enquiries.enquiry (id, buyer_id) on delete cascade
);
create index addendum_of_enquiry on enquiries.addendum (enquiry_id, id);

-- Asked by one, read by all. Who asked stands apart.
create table enquiries.question (
  id uuid primary key default gen_random_uuid(),
  enquiry_id integer not null,
  buyer_id integer not null,
  words text not null check (words <> ''),
  asked_at timestamptz not null,
  answer text check (answer <> ''),
  answered_at timestamptz,
  answered_by integer,
  check ((answer is null) = (answered_at is null)),
  foreign key (enquiry_id, buyer_id) references enquiries.enquiry (id, buyer_id) on delete cascade
);
create index question_of_enquiry on enquiries.question (enquiry_id, asked_at);
-- Nobody but the asker's own organisation sees who asked, the buyer neither.
create table enquiries.asker (
  question_id uuid primary key references enquiries.question on delete cascade,
  enterprise_id integer not null,
  person_id integer not null
);

-- Between the buyer and one enterprise.
create table enquiries.message (
  id uuid primary key default gen_random_uuid(),
  enquiry_id integer not null,
  buyer_id integer not null,
  enterprise_id integer not null,
  is_from_buyer boolean not null,
  person_id integer not null,
  words text not null check (words <> ''),
  sent_at timestamptz not null,
  -- When somebody on the other side first had it on the screen.
  read_at timestamptz,
  foreign key (enquiry_id, buyer_id) references enquiries.enquiry (id, buyer_id) on delete cascade
);
create index message_of_enquiry on enquiries.message (enquiry_id, enterprise_id, sent_at);

-- Files, with the enquiry itself or with one message. Kept here, so that a backup of the database is a backup of everything.
create table enquiries.attachment (
  id uuid primary key default gen_random_uuid(),
  enquiry_id integer not null,
  buyer_id integer not null,
  -- The enterprise at the other end of the message; null where it is for everybody invited.
  enterprise_id integer,
  message_id uuid references enquiries.message on delete cascade,
  name text not null check (name <> ''),
  content_type text not null,
  size integer not null check (size between 1 and 20000000),
  -- SHA-256 of the bytes: what is sent twice is kept once.
  hash bytea not null,
  bytes bytea not null,
  added_at timestamptz not null,
  added_by integer not null,
  check ((message_id is null) = (enterprise_id is null)),
  foreign key (enquiry_id, buyer_id) references enquiries.enquiry (id, buyer_id) on delete cascade
);
-- Not packed by the database: a piece in the middle is read without the rest, and most files are packed already.
alter table enquiries.attachment alter column bytes set storage external;
create unique index attachment_once on enquiries.attachment (enquiry_id, hash, coalesce(message_id, '00000000-0000-0000-0000-000000000000'));

-- Who is told by mail of planned purchases, by category and area.
create table enquiries.calendar_follow (
  person_id integer primary key,
  -- CPV codes with all below them; none means all.
  categories text[] not null,
  municipalities text[] not null,
  since timestamptz not null,
  -- Of those opened until then they were told.
  told_until timestamptz not null
);

-- Whether the one who asks was invited, or asked to answer together with somebody who was.
create function enquiries.reached(enquiry integer) returns boolean
language sql stable
as $$
  select exists (
    select
    from enquiries.invitation
    where invitation.enquiry_id = enquiry
      and invitation.enterprise_id = any(kernel.organisations())
  ) or exists (
    select
    from enquiries.partner
    where partner.enquiry_id = enquiry
      and partner.enterprise_id = any(kernel.organisations())
  )
$$;
grant execute on function enquiries.reached to rummelig_app;

alter table enquiries.enquiry enable row level security;
alter table enquiries.enquiry force row level security;
alter table enquiries.loose_draft enable row level security;
alter table enquiries.loose_draft force row level security;
alter table enquiries.event enable row level security;
alter table enquiries.event force row level security;
alter table enquiries.choice enable row level security;
alter table enquiries.choice force row level security;
alter table enquiries.invitation enable row level security;
alter table enquiries.invitation force row level security;
alter table enquiries.partner enable row level security;
alter table enquiries.partner force row level security;
alter table enquiries.preference enable row level security;
alter table enquiries.preference force row level security;
alter table enquiries.addendum enable row level security;
alter table enquiries.addendum force row level security;
alter table enquiries.question enable row level security;
alter table enquiries.question force row level security;
alter table enquiries.asker enable row level security;
alter table enquiries.asker force row level security;
alter table enquiries.message enable row level security;
alter table enquiries.message force row level security;
alter table enquiries.attachment enable row level security;
alter table enquiries.attachment force row level security;
alter table enquiries.calendar_follow enable row level security;
alter table enquiries.calendar_follow force row level security;

create policy buyers on enquiries.enquiry
using (buyer_id = any(kernel.organisations()) or kernel.is_operator());
create policy reached_read on enquiries.enquiry for select
using (state in ('open', 'closed', 'withdrawn') and enquiries.reached(id));
-- What is planned is for everybody to see, and so is what the buyer made public, but not every column of it: the platform
-- reads those for them.
create policy system_only on enquiries.loose_draft using (kernel.is_system());
create policy buyers on enquiries.event
using (buyer_id = any(kernel.organisations()) or kernel.is_operator());
create policy buyers on enquiries.choice
using (buyer_id = any(kernel.organisations()) or kernel.is_system());
create policy both_sides on enquiries.invitation for select
using (buyer_id = any(kernel.organisations()) or enterprise_id = any(kernel.organisations()) or kernel.is_operator());
create policy both_sides_change on enquiries.invitation for update
using (buyer_id = any(kernel.organisations()) or enterprise_id = any(kernel.organisations()) or kernel.is_system());
create policy sent_by_system on enquiries.invitation for insert with check (kernel.is_system());
create policy both_ends on enquiries.partner
using (
  enterprise_id = any(kernel.organisations())
  or invited_enterprise_id = any(kernel.organisations())
  or kernel.is_system()
);
create policy own on enquiries.preference
using (enterprise_id = any(kernel.organisations()) or kernel.is_system());
create policy buyers on enquiries.addendum
using (buyer_id = any(kernel.organisations()) or kernel.is_operator());
create policy reached_read on enquiries.addendum for select using (enquiries.reached(enquiry_id));
create policy buyers on enquiries.question for select
using (buyer_id = any(kernel.organisations()) or kernel.is_operator());
create policy buyers_answer on enquiries.question for update
using (buyer_id = any(kernel.organisations()) or kernel.is_system());
create policy reached_read on enquiries.question for select using (enquiries.reached(enquiry_id));
create policy reached_ask on enquiries.question for insert
with check (enquiries.reached(enquiry_id) or kernel.is_system());
create policy own on enquiries.asker
using (enterprise_id = any(kernel.organisations()) or kernel.is_system());
create policy both_sides on enquiries.message for select
using (buyer_id = any(kernel.organisations()) or enterprise_id = any(kernel.organisations()) or kernel.is_system());
create policy own_side_writes on enquiries.message for insert
with check (
  is_from_buyer and buyer_id = any(kernel.organisations())
  or not is_from_buyer and enterprise_id = any(kernel.organisations()) and enquiries.reached(enquiry_id)
);
-- By whom it was read.
create policy other_side_reads on enquiries.message for update
using (is_from_buyer and enterprise_id = any(kernel.organisations()) or not is_from_buyer and buyer_id = any(kernel.organisations()));
create policy both_sides on enquiries.attachment for select
using (buyer_id = any(kernel.organisations()) or enterprise_id = any(kernel.organisations()) or kernel.is_system());
create policy own_side_adds on enquiries.attachment for insert
with check (
  buyer_id = any(kernel.organisations())
  or enterprise_id = any(kernel.organisations()) and enquiries.reached(enquiry_id)
  or kernel.is_system()
);
create policy buyers_take_back on enquiries.attachment for delete
using (enterprise_id is null and buyer_id = any(kernel.organisations()) or kernel.is_system());
create policy reached_read on enquiries.attachment for select
using (enterprise_id is null and enquiries.reached(enquiry_id));
create policy operators_read on enquiries.attachment for select
using (enterprise_id is null and kernel.is_operator());
create policy own on enquiries.calendar_follow
using (person_id = kernel.person() or kernel.is_system());

grant select, insert, update, delete on enquiries.enquiry to rummelig_app;
grant select, insert, update, delete on enquiries.loose_draft to rummelig_app;
grant select, insert on enquiries.event to rummelig_app;
grant select, insert, update, delete on enquiries.choice to rummelig_app;
grant select, insert, update on enquiries.invitation to rummelig_app;
grant select, insert, delete on enquiries.partner to rummelig_app;
grant select, insert, update on enquiries.preference to rummelig_app;
grant select, insert on enquiries.addendum to rummelig_app;
grant select, insert, update on enquiries.question to rummelig_app;
grant select, insert on enquiries.asker to rummelig_app;
grant select, insert, update on enquiries.message to rummelig_app;
grant select, insert, delete on enquiries.attachment to rummelig_app;
grant select, insert, update, delete on enquiries.calendar_follow to rummelig_app;
