-- Which way of buying is lawful: rules and limits as dated rows, the services that have rules of their own, and the memos
-- that purchasers keep of what they were told.

create schema procurement;
grant usage on schema procurement to rummelig_app;

-- Stands in for a text in the constraint below: the index knows ranges, and a range of one text equals only itself.
create type procurement.text_range as range (subtype = text, collation = "C");
grant usage on type procurement.text_range to rummelig_app;

-- A limit of the law, for the days from the first to the last, both included. Without a last day: until further notice.
create table procurement.rule (
  id integer generated always as identity primary key,
  kind text not null check (kind in (
    'thresholdGoodsServices', 'thresholdWorks', 'thresholdLight', 'partDelivery', 'partDeliveryShare',
    'lightCheck', 'reservationYears', 'inclusiveShare'
  )),
  buyer text not null check (buyer in ('all', 'state', 'regionalLocal')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- Kroner, years or per cent, as the unit says.
  amount numeric(14, 2) not null check (amount > 0),
  unit text not null check (unit in ('kroner', 'years', 'percent')),
  -- The amount in the directive, where the law counts in euro.
  euro numeric(14, 2) check (euro > 0),
  source text not null check (source <> ''),
  source_url text,
  certainty text not null check (certainty in ('verified', 'derived', 'uncertain')),
  -- Why it is not certain, or what else to know.
  note text,
  -- One more with each change: who saves on top of another state than they saw is told.
  revision integer not null default 1,
  -- On any day, one row at most says the same thing to the same purchaser.
  exclude using gist (
    procurement.text_range(kind || ' ' || buyer, kind || ' ' || buyer, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&
  )
);

-- What a rule was at first and after each change.
create table procurement.rule_change (
  id integer generated always as identity primary key,
  rule_id integer not null references procurement.rule,
  what text not null check (what in ('added', 'changed', 'ended')),
  -- The row as it stood from then on.
  rule jsonb not null,
  changed_by integer,
  changed_at timestamptz not null
);
create index rule_change_of on procurement.rule_change (rule_id);

-- Services for which the law has lighter rules. `section190`: contracts for them may also be reserved.
-- `lightGroup`: some services below this code have lighter rules, others do not.
create table procurement.special_service (
  code text primary key check (code ~ '^[0-9]{8}$'),
  list text not null check (list in ('section190', 'lightGroup')),
  source text not null
);

-- What a purchaser was told, with the rules as they were. Never changed.
create table procurement.memo (
  id integer generated always as identity primary key,
  organisation_id integer not null,
  -- The need it belongs to, if any.
  enquiry_id integer,
  title text not null check (title <> ''),
  purchase jsonb not null,
  rules jsonb not null,
  advice jsonb not null,
  -- Of title, purchase, rules, advice and need: the same memo is kept once.
  digest text not null,
  created_by integer not null,
  created_at timestamptz not null,
  unique (organisation_id, digest)
);
create index memo_of_enquiry on procurement.memo (enquiry_id) where enquiry_id is not null;

insert into procurement.rule
  (kind, buyer, valid_from, valid_to, amount, unit, euro, source, source_url, certainty, note)
values
  ('thresholdGoodsServices', 'state', '2024-01-01', '2025-12-31', 1064177, 'kroner', 143000,
   'Konkurrence- og Forbrugerstyrelsen: Tærskelværdier 2024 og 2025', null, 'verified', null),
  ('thresholdGoodsServices', 'regionalLocal', '2024-01-01', '2025-12-31', 1644638, 'kroner', 221000,
   'Konkurrence- og Forbrugerstyrelsen: Tærskelværdier 2024 og 2025', null, 'verified', null),
  ('thresholdWorks', 'all', '2024-01-01', '2025-12-31', 41212688, 'kroner', 5538000,
   'Plesner: Tærskelværdier 2024 og 2025', null, 'verified', null),
  ('thresholdLight', 'all', '2024-01-01', '2025-12-31', 5581350, 'kroner', 750000,
   'Konkurrence- og Forbrugerstyrelsen: Tærskelværdier 2024 og 2025', null, 'verified', null),
  ('partDelivery', 'all', '2024-01-01', '2025-12-31', 595344, 'kroner', 80000,
   'Konkurrence- og Forbrugerstyrelsen: Tærskelværdier 2024 og 2025', null, 'verified', null),
  ('thresholdGoodsServices', 'state', '2026-01-01', '2027-12-31', 1044400, 'kroner', 140000,
   'Forordning (EU) 2025/2152; Plesner: Tærskelværdier 2026 og 2027', null, 'verified', null),
  ('thresholdGoodsServices', 'regionalLocal', '2026-01-01', '2027-12-31', 1611360, 'kroner', 216000,
   'Plesner: Tærskelværdier 2026 og 2027', null, 'verified', null),
  ('thresholdWorks', 'all', '2026-01-01', '2027-12-31', 40313840, 'kroner', 5404000,
   'Plesner: Tærskelværdier 2026 og 2027', null, 'verified', null),
  ('thresholdLight', 'all', '2026-01-01', '2027-12-31', 5595000, 'kroner', 750000,
   'Direktiv 2014/24/EU; Plesner: Tærskelværdier 2026 og 2027', null, 'derived',
   'Beløbet i euro er kontrolleret. Beløbet i kroner er regnet ud med kursen 7,46, som de andre tærskelværdier for 2026 og 2027 svarer til.'),
  ('partDelivery', 'all', '2026-01-01', '2027-12-31', 596800, 'kroner', 80000,
   'Direktiv 2014/24/EU, artikel 5, stk. 10', 'http://data.europa.eu/eli/dir/2014/24/oj', 'derived',
   'Beløbet i euro er direktivets. Beløbet i kroner er regnet ud med kursen 7,46, som de andre tærskelværdier for 2026 og 2027 svarer til.'),
  ('partDeliveryShare', 'all', '2016-01-01', null, 20, 'percent', null,
   'Direktiv 2014/24/EU, artikel 5, stk. 10', 'http://data.europa.eu/eli/dir/2014/24/oj', 'uncertain',
   'Procenten er direktivets. Den er ikke kontrolleret i den danske lov.'),
  ('lightCheck', 'all', '2016-01-01', null, 500000, 'kroner', null,
   'Konkurrence- og Forbrugerstyrelsen: Sådan vurderer du klar grænseoverskridende interesse; frinet.dk',
   'https://www.kfst.dk/vejledninger/kfst/dansk/2018/20180926-sadan-vurderer-du-klar-graenseoverskridende-interesse/',
   'verified', null),
  ('reservationYears', 'all', '2016-01-01', null, 3, 'years', null,
   'Udbudsloven § 190; direktiv 2014/24/EU, artikel 77', 'http://data.europa.eu/eli/dir/2014/24/oj', 'verified', null),
  ('inclusiveShare', 'all', '2016-01-01', null, 30, 'percent', null,
   'Udbudsloven § 54; direktiv 2014/24/EU, artikel 20', 'http://data.europa.eu/eli/dir/2014/24/oj', 'verified', null);

insert into procurement.rule_change (rule_id, what, rule, changed_at)
select id, 'added', to_jsonb(rule), '2026-11-22T12:00:00Z'
from procurement.rule;

-- The codes to which eForms holds a notice that reserves participation for organisations with a public service mission.
insert into procurement.special_service (code, list, source)
select code, 'section190', 'Direktiv 2014/24/EU, artikel 77; eForms, kodelisten social-service-cpv'
from unnest(array[
  '75121000', '75122000', '75123000', '79622000', '79624000', '79625000', '80110000', '80300000',
  '80420000', '80430000', '80511000', '80520000', '80590000', '85000000', '85100000', '85110000',
  '85111000', '85111100', '85111200', '85111300', '85111310', '85111320', '85111400', '85111500',
  '85111600', '85111700', '85111800', '85111810', '85111820', '85111900', '85112000', '85112100',
  '85112200', '85120000', '85121000', '85121100', '85121200', '85121210', '85121220', '85121230',
  '85121231', '85121232', '85121240', '85121250', '85121251', '85121252', '85121270', '85121271',
  '85121280', '85121281', '85121282', '85121283', '85121290', '85121291', '85121292', '85121300',
  '85130000', '85131000', '85131100', '85131110', '85140000', '85141000', '85141100', '85141200',
  '85141210', '85141211', '85141220', '85142000', '85142100', '85142200', '85142300', '85142400',
  '85143000', '85144000', '85144100', '85145000', '85146000', '85146100', '85146200', '85147000',
  '85148000', '85149000', '85150000', '85160000', '85170000', '85171000', '85172000', '85200000',
  '85210000', '85300000', '85310000', '85311000', '85311100', '85311200', '85311300', '85312000',
  '85312100', '85312110', '85312120', '85312200', '85312300', '85312310', '85312320', '85312330',
  '85312400', '85312500', '85312510', '85320000', '85321000', '85322000', '85323000', '92500000',
  '92600000', '98133000', '98133110'
]) as code;

-- Where the other services of annex XIV stand: the annex names some of the codes below these, not all.
insert into procurement.special_service (code, list, source)
select code, 'lightGroup', 'Direktiv 2014/24/EU, bilag XIV, i hovedtræk'
from unnest(array[
  '55100000', '55200000', '55300000', '55400000', '55500000', '75000000', '79100000', '79600000',
  '79700000', '79950000', '80000000', '92000000', '98000000'
]) as code;

alter table procurement.rule enable row level security;
alter table procurement.rule force row level security;
alter table procurement.rule_change enable row level security;
alter table procurement.rule_change force row level security;
alter table procurement.memo enable row level security;
alter table procurement.memo force row level security;
create policy everyone_reads on procurement.rule for select using (true);
create policy operators_add on procurement.rule for insert with check (kernel.is_operator());
create policy operators_change on procurement.rule for update using (kernel.is_operator());
create policy operators_only on procurement.rule_change using (kernel.is_operator());
create policy members on procurement.memo
using (organisation_id = any(kernel.organisations()) or kernel.is_system());
grant select, insert, update on procurement.rule to rummelig_app;
grant select, insert on procurement.rule_change to rummelig_app;
grant select on procurement.special_service to rummelig_app;
grant select, insert on procurement.memo to rummelig_app;
