-- What every module stands on: facts and their delivery, and the audit log.
-- The app connects as rummelig_app, which owns nothing; each migration grants it just what it needs.

create schema kernel;
grant usage on schema kernel to rummelig_app;

-- Something that happened, told once. Kept, so that a new reaction can be fed from the past.
create table kernel.fact (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  recorded_at timestamptz not null default now()
);
grant select, insert on kernel.fact to rummelig_app;

-- Which reaction wants which kind of fact. Written at start from the code's own list.
create table kernel.subscription (
  kind text not null,
  reaction text not null,
  primary key (kind, reaction)
);
grant select, insert, delete on kernel.subscription to rummelig_app;

-- A fact that a reaction has not dealt with yet. The row goes when the reaction is done, in the reaction's own transaction.
create table kernel.delivery (
  fact_id bigint not null references kernel.fact,
  reaction text not null,
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  last_error text,
  primary key (reaction, fact_id)
);
create index delivery_due on kernel.delivery (reaction, due_at, fact_id);
grant select, insert, update, delete on kernel.delivery to rummelig_app;

-- Who did what to what. Each row's hash covers the row and the hash before it, so that a changed, removed or inserted row shows.
create table kernel.audit (
  number bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  hash bytea not null
);

-- The newest hash, kept apart from the rows: without it, rows missing at the end would not show.
create table kernel.audit_head (
  -- One row, and no second one.
  is_only boolean primary key default true check (is_only),
  number bigint not null,
  hash bytea not null
);
insert into kernel.audit_head (number, hash) values (0, sha256('rummelig'));
grant select on kernel.audit, kernel.audit_head to rummelig_app;

create function kernel.audit_hash(previous bytea, number bigint, at timestamptz, actor text, action text, subject text, detail jsonb)
returns bytea
language sql immutable
as $$
  select sha256(
    previous || convert_to(
      jsonb_build_array(number, extract(epoch from at), actor, action, subject, detail)::text,
      'UTF8'
    )
  )
$$;

-- The only way in: the app may add to the log through this function and can neither change nor remove what stands there.
create function kernel.append_audit(at timestamptz, actor text, action text, subject text, detail jsonb)
returns bigint
language plpgsql security definer
set search_path = kernel, pg_temp
as $$
declare
  head kernel.audit_head;
  entry_number bigint;
  entry_hash bytea;
begin
  select * into strict head from kernel.audit_head for update;
  entry_number := head.number + 1;
  entry_hash := kernel.audit_hash(head.hash, entry_number, at, actor, action, subject, detail);
  insert into kernel.audit (number, at, actor, action, subject, detail, hash)
  values (entry_number, at, actor, action, subject, detail, entry_hash);
  update kernel.audit_head set number = entry_number, hash = entry_hash;
  return entry_number;
end
$$;
revoke all on function kernel.append_audit from public;
grant execute on function kernel.append_audit, kernel.audit_hash to rummelig_app;
