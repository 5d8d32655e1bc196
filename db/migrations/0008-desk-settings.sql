-- What the operator decides about the platform itself: its name, texts, languages and sender.

create schema desk;
grant usage on schema desk to rummelig_app;

create table desk.setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by integer
);
alter table desk.setting enable row level security;
alter table desk.setting force row level security;
create policy everyone_reads on desk.setting for select using (true);
create policy operators_change on desk.setting using (kernel.is_operator());
grant select, insert, update, delete on desk.setting to rummelig_app;
