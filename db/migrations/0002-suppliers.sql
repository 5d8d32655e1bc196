-- The supplier portal's directory: enterprises, what they offer, where they deliver, and where we know it from.

create schema suppliers;
grant usage on schema suppliers to rummelig_app;

create table suppliers.supplier (
  id integer generated always as identity primary key,
  slug text not null unique,
  name text not null check (name <> ''),
  other_names text[] not null default '{}',
  legal_form text,
  cvr text unique check (cvr ~ '^[1-9][0-9]{7}$'),
  -- The source says that it is a registered social enterprise (RSV); nobody has checked it in the register.
  rsv_stated boolean not null default false,
  street text,
  postcode text,
  town text,
  country text check (country ~ '^[A-Z]{2}$'),
  -- As the source says it, and as found from the address; they may contradict each other, which the page then says.
  municipality_stated text,
  municipality text check (municipality ~ '^[0-9]{4}$'),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  website text,
  purpose text,
  -- Markdown; made safe when shown.
  description text,
  -- Codes of target groups, and the source's own words.
  employs text[] not null default '{}',
  employs_note text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((latitude is null) = (longitude is null))
);
create index supplier_by_name on suppliers.supplier (name collate "da-x-icu", id);
create index supplier_by_age on suppliers.supplier (created_at desc, id);

create table suppliers.offering (
  id integer generated always as identity primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade,
  position smallint not null,
  title text not null check (title <> ''),
  description text,
  kind text not null check (kind in ('product', 'service')),
  -- CPV codes of eight digits. A public source may give none; whoever registers an offering chooses 1 to 5.
  categories text[] not null default '{}' check (cardinality(categories) <= 5),
  unit text,
  price_indication text,
  capacity text,
  unique (supplier_id, position)
);

create table suppliers.delivery_area (
  id integer generated always as identity primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade,
  kind text not null check (kind in ('country', 'region', 'municipality', 'radius')),
  country text,
  region text,
  municipality text,
  latitude double precision,
  longitude double precision,
  radius_km double precision check (radius_km > 0),
  check (case kind
    when 'country' then country is not null
    when 'region' then region is not null
    when 'municipality' then municipality is not null
    when 'radius' then latitude is not null and longitude is not null and radius_km is not null
  end)
);
create index delivery_area_of_supplier on suppliers.delivery_area (supplier_id);

-- Where we know a supplier from. Several sources may tell of the same one.
create table suppliers.listing (
  id integer generated always as identity primary key,
  supplier_id integer not null references suppliers.supplier on delete cascade,
  source text not null,
  source_id text not null,
  source_url text,
  read_on date,
  -- Of the row as it was read: an unchanged row changes nothing.
  content_hash text not null,
  is_demo boolean not null default false,
  imported_at timestamptz not null,
  unique (source, source_id)
);
create index listing_of_supplier on suppliers.listing (supplier_id);

-- What the search reads: one row a supplier, kept up to date by a reaction to its facts.
create table suppliers.search_entry (
  supplier_id integer primary key references suppliers.supplier on delete cascade,
  document tsvector not null,
  -- Each offering's CPV codes with all codes above them.
  categories text[] not null,
  municipality text,
  -- Municipalities delivered to, its own included.
  delivers_to text[] not null,
  kinds text[] not null,
  employs text[] not null
);
create index search_entry_document on suppliers.search_entry using gin (document);
create index search_entry_filters on suppliers.search_entry using gin (categories, delivers_to, kinds, employs);
create index search_entry_municipality on suppliers.search_entry (municipality);

-- What an import changes of an enterprise it takes out and puts in anew, its listings apart. What goes with a deleted
-- supplier goes by the owner's right, so nobody needs to delete search entries.
grant select, insert, update, delete on suppliers.supplier to rummelig_app;
grant select, insert, delete on suppliers.offering to rummelig_app;
grant select, insert, delete on suppliers.delivery_area to rummelig_app;
grant select, insert, update, delete on suppliers.listing to rummelig_app;
grant select, insert, update on suppliers.search_entry to rummelig_app;
