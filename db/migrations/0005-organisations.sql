-- Organisations, who belongs to them, and how one comes to belong.

create schema organisations;
grant usage on schema organisations to rummelig_app;

create table organisations.organisation (
  id integer generated always as identity primary key,
  kind text not null check (kind in (
    'socialEnterprise', 'publicPurchaser', 'privatePurchaser', 'municipality', 'networkOperator', 'supportOrganisation'
  )),
  name text not null check (name <> ''),
  cvr text check (cvr ~ '^[1-9][0-9]{7}$'),
  street text,
  postcode text,
  town text,
  municipality text check (municipality ~ '^[0-9]{4}$'),
  -- The mail domain that leads colleagues here: public purchasers and municipalities have one.
  mail_domain text check (mail_domain = lower(mail_domain)),
  -- What the CVR register said: not yet asked (or not reached), found, unknown there, or ceased.
  cvr_state text not null default 'unchecked' check (cvr_state in ('unchecked', 'found', 'unknown', 'ceased')),
  cvr_checked_at timestamptz,
  -- When to ask again; null when there is nothing to ask.
  cvr_due_at timestamptz,
  cvr_attempts integer not null default 0,
  -- Asked not to be advertised to (reklamebeskyttet).
  is_advertising_protected boolean not null default false,
  -- When an operator confirmed that it is who it says.
  confirmed_at timestamptz,
  confirmed_by integer,
  created_at timestamptz not null,
  created_by integer not null,
  -- Nobody belongs to it any more, and nobody can join.
  closed_at timestamptz,
  closed_by integer
);
-- One organisation for each enterprise and each mail domain. What is closed stands in nobody's way.
create unique index organisation_cvr on organisations.organisation (cvr) where closed_at is null;
create unique index organisation_mail_domain on organisations.organisation (mail_domain) where closed_at is null;
create index organisation_cvr_due on organisations.organisation (cvr_due_at) where cvr_due_at is not null;

create table organisations.membership (
  organisation_id integer not null references organisations.organisation,
  person_id integer not null,
  role text not null check (role in ('owner', 'member')),
  since timestamptz not null,
  primary key (organisation_id, person_id)
);
create index membership_of_person on organisations.membership (person_id);

create table organisations.invitation (
  id integer generated always as identity primary key,
  organisation_id integer not null references organisations.organisation,
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'member')),
  token_hash bytea not null unique,
  invited_by integer not null,
  created_at timestamptz not null,
  -- When its mail was written last.
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by integer,
  withdrawn_at timestamptz
);
-- One open invitation for each address.
create unique index invitation_open on organisations.invitation (organisation_id, email)
where accepted_at is null and withdrawn_at is null;

-- Each mail of an invitation, for a day: so many may be sent, however often the invitations are withdrawn.
create table organisations.invitation_mail (
  id integer generated always as identity primary key,
  organisation_id integer not null references organisations.organisation,
  email text not null check (email = lower(email)),
  sent_at timestamptz not null
);
create index invitation_mail_of_organisation on organisations.invitation_mail (organisation_id, sent_at);

create table organisations.join_request (
  id integer generated always as identity primary key,
  organisation_id integer not null references organisations.organisation,
  person_id integer not null,
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by integer,
  outcome text check (outcome in ('approved', 'refused', 'withdrawn')),
  check ((decided_at is null) = (outcome is null))
);
create unique index join_request_open on organisations.join_request (organisation_id, person_id) where decided_at is null;

alter table organisations.organisation enable row level security;
alter table organisations.organisation force row level security;
alter table organisations.membership enable row level security;
alter table organisations.membership force row level security;
alter table organisations.invitation enable row level security;
alter table organisations.invitation force row level security;
alter table organisations.invitation_mail enable row level security;
alter table organisations.invitation_mail force row level security;
alter table organisations.join_request enable row level security;
alter table organisations.join_request force row level security;

create policy members on organisations.organisation for select
using (id = any(kernel.organisations()) or kernel.is_operator());
create policy members_change on organisations.organisation for update
using (id = any(kernel.organisations()) or kernel.is_operator());
create policy added_by_system on organisations.organisation for insert with check (kernel.is_system());
-- Nobody makes themselves a member: somebody who is one does, an operator, or the platform where an invitation was accepted.
create policy members on organisations.membership for select
using (organisation_id = any(kernel.organisations()) or person_id = kernel.person() or kernel.is_operator());
create policy members_let_in on organisations.membership for insert
with check (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members_change on organisations.membership for update
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members_leave on organisations.membership for delete
using (organisation_id = any(kernel.organisations()) or person_id = kernel.person() or kernel.is_operator());
create policy members on organisations.invitation
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members on organisations.invitation_mail
using (organisation_id = any(kernel.organisations()) or kernel.is_operator());
create policy members_or_asker on organisations.join_request
using (organisation_id = any(kernel.organisations()) or person_id = kernel.person() or kernel.is_operator());

grant select, insert, update on organisations.organisation to rummelig_app;
grant select, insert, update, delete on organisations.membership to rummelig_app;
grant select, insert, update, delete on organisations.invitation to rummelig_app;
grant select, insert, delete on organisations.invitation_mail to rummelig_app;
grant select, insert, update, delete on organisations.join_request to rummelig_app;

-- No organisation is without an owner: the last one cannot leave or become a mere member. Checked when the transaction ends,
-- so that two may change places in one.
create function organisations.keep_an_owner() returns trigger
language plpgsql
set rummelig.actor = 'system'
as $$
begin
  -- Two owners who leave at once must not each see the other.
  perform id from organisations.organisation where id = old.organisation_id for update;
  perform id from organisations.organisation where id = old.organisation_id and closed_at is not null;
  if found then
    return null;
  end if;
  perform person_id from organisations.membership where organisation_id = old.organisation_id and role = 'owner';
  if not found then
    raise exception 'The organisation % would be without an owner.', old.organisation_id
    using errcode = 'check_violation', constraint = 'keep_an_owner';
  end if;
  return null;
end
$$;
create constraint trigger keep_an_owner
after update or delete on organisations.membership
deferrable initially deferred
for each row execute function organisations.keep_an_owner();

-- What somebody belongs to, in one question: each request of somebody signed in asks it.
create function organisations.memberships_of(person integer)
returns table (
  organisation_id integer, role text, kind text, name text, is_confirmed boolean, cvr_state text, has_mail_domain boolean
)
language sql stable
set rummelig.actor = 'system'
as $$
  select
    organisation.id, membership.role, organisation.kind, organisation.name, organisation.confirmed_at is not null,
    organisation.cvr_state, organisation.mail_domain is not null
  from organisations.membership
  join organisations.organisation on organisation.id = membership.organisation_id
  where membership.person_id = person
    and organisation.closed_at is null
  order by membership.since, organisation.id
$$;
grant execute on function organisations.memberships_of to rummelig_app;
