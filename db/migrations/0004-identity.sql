-- People, and how they prove who they are. Everything here is personal: only the person and the platform itself see a row.

create schema identity;
grant usage on schema identity to rummelig_app;

create table identity.person (
  id integer generated always as identity primary key,
  -- Lower case. Null when the account is deleted: the number stays in histories, the person is gone from it.
  email text unique check (email = lower(email)),
  name text,
  language text not null default 'da' check (language in ('da', 'en')),
  -- argon2id in PHC form; null for those who sign in with links, passkeys or another party only.
  password_hash text,
  is_operator boolean not null default false,
  -- Runs the platform by a demo's link only: no longer when the demo has ended.
  is_demo_operator boolean not null default false,
  created_at timestamptz not null,
  last_signed_in_at timestamptz,
  deleted_at timestamptz,
  check ((email is null) = (deleted_at is not null)),
  check (is_operator or not is_demo_operator)
);

create table identity.session (
  id integer generated always as identity primary key,
  -- SHA-256 of what the cookie holds: who reads this table cannot sign in.
  token_hash bytea not null unique,
  person_id integer not null references identity.person on delete cascade,
  -- How they signed in: link, password, passkey, openid.
  method text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- At the latest, however busy.
  expires_at timestamptz not null,
  -- When a second factor was shown in this session.
  second_factor_at timestamptz,
  -- When they last typed their password in it once more; null until then.
  proven_at timestamptz,
  -- Browser and system in two words, so that people recognise their own sessions.
  device text not null
);
create index session_of_person on identity.session (person_id);

-- A link in a mail that signs in, or leads to a new account. Used once.
create table identity.email_link (
  token_hash bytea primary key,
  email text not null check (email = lower(email)),
  -- The account that moves to this address; null for a link that signs in.
  person_id integer references identity.person on delete cascade,
  -- Where to go afterwards, on this site.
  next text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Printed by a demo start: lets in again and again until it expires, second factor included.
  is_demo boolean not null default false
);
create index email_link_of on identity.email_link (email, created_at);

create table identity.passkey (
  -- As the authenticator names it, base64url.
  credential_id text primary key,
  person_id integer not null references identity.person on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_person on identity.passkey (person_id);

create table identity.totp (
  person_id integer primary key references identity.person on delete cascade,
  -- Encrypted with a key derived from the installation's secret.
  secret bytea not null,
  confirmed_at timestamptz,
  -- The 30-second step of the last code taken: no code is taken twice.
  last_step bigint,
  -- Codes that did not fit within a day of the first of them, and until when no code is taken since there were too many.
  wrong_codes integer not null default 0,
  wrong_since timestamptz,
  locked_until timestamptz
);

create table identity.recovery_code (
  person_id integer not null references identity.person on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- An identity at another party (OpenID Connect) that signs in to an account here.
create table identity.openid_subject (
  issuer text not null,
  subject text not null,
  person_id integer not null references identity.person on delete cascade,
  -- As a MitID Erhverv broker tells it.
  cvr text,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index openid_subject_of_person on identity.openid_subject (person_id);

-- Something begun in a browser and finished there: a passkey's challenge, the way to another party and back, the second step.
create table identity.challenge (
  id_hash bytea primary key,
  -- Which browser began it.
  browser text not null,
  kind text not null,
  content jsonb not null,
  expires_at timestamptz not null
);

-- Tries that did not succeed, by account and by address; older than a minute they count no more.
create table identity.attempt (
  id bigint generated always as identity primary key,
  -- SHA-256 of what is tried and from where: neither can be read here.
  key bytea not null,
  at timestamptz not null
);
create index attempt_of_key on identity.attempt (key, at);

alter table identity.person enable row level security;
alter table identity.person force row level security;
alter table identity.session enable row level security;
alter table identity.session force row level security;
alter table identity.email_link enable row level security;
alter table identity.email_link force row level security;
alter table identity.passkey enable row level security;
alter table identity.passkey force row level security;
alter table identity.totp enable row level security;
alter table identity.totp force row level security;
alter table identity.recovery_code enable row level security;
alter table identity.recovery_code force row level security;
alter table identity.openid_subject enable row level security;
alter table identity.openid_subject force row level security;
alter table identity.challenge enable row level security;
alter table identity.challenge force row level security;
alter table identity.attempt enable row level security;
alter table identity.attempt force row level security;

create policy own_or_operator on identity.person for select using (id = kernel.person() or kernel.is_operator());
create policy own on identity.person for update using (id = kernel.person() or kernel.is_system());
create policy added_by_system on identity.person for insert with check (kernel.is_system());
create policy own on identity.session using (person_id = kernel.person() or kernel.is_system());
create policy system_only on identity.email_link using (kernel.is_system());
create policy own on identity.passkey using (person_id = kernel.person() or kernel.is_system());
create policy own on identity.totp using (person_id = kernel.person() or kernel.is_system());
create policy own on identity.recovery_code using (person_id = kernel.person() or kernel.is_system());
create policy own on identity.openid_subject using (person_id = kernel.person() or kernel.is_system());
create policy system_only on identity.challenge using (kernel.is_system());
create policy system_only on identity.attempt using (kernel.is_system());

grant select, insert, update on identity.person to rummelig_app;
grant select, insert, update, delete on identity.session to rummelig_app;
grant select, insert, update, delete on identity.email_link to rummelig_app;
grant select, insert, update, delete on identity.passkey to rummelig_app;
grant select, insert, update, delete on identity.totp to rummelig_app;
grant select, insert, update, delete on identity.recovery_code to rummelig_app;
grant select, insert, update, delete on identity.openid_subject to rummelig_app;
grant select, insert, update, delete on identity.challenge to rummelig_app;
grant select, insert, delete on identity.attempt to rummelig_app;

-- Whose session a cookie is, in one question: each request of somebody signed in begins with it.
create function identity.find_session(token bytea, at timestamptz, idle interval)
returns table (
  session_id integer, person_id integer, name text, email text, language text,
  is_operator boolean, has_second_factor boolean, last_seen_at timestamptz
)
language sql stable
set rummelig.actor = 'system'
as $$
  select
    session.id,
    person.id,
    person.name,
    person.email,
    person.language,
    person.is_operator,
    session.second_factor_at is not null,
    session.last_seen_at
  from identity.session
  join identity.person on person.id = session.person_id
  where session.token_hash = token
    and session.expires_at > at
    and session.last_seen_at > at - idle
    and person.deleted_at is null
$$;
grant execute on function identity.find_session to rummelig_app;
