-- The words of the search: what is suggested while one types, which words operators say mean the same, and what is asked for
-- in vain.

-- What each supplier that is shown lets the search suggest: the titles of its offerings, and its name.
create table suppliers.suggested (
  supplier_id integer not null references suppliers.supplier on delete cascade,
  -- Of a name: where it leads. Empty for a title, which many may share.
  slug text not null,
  -- As it is shown.
  shown text not null,
  -- What somebody may type to mean it: folded, whole first, then from each later word that says something.
  starts text[] not null check (cardinality(starts) > 0),
  primary key (supplier_id, slug, shown)
);

-- The same for the search to read, with how many suppliers stand behind each: kept by the triggers below.
create table suppliers.suggestion (
  slug text not null,
  start text collate "C" not null,
  -- Folded, as a whole; whether the start is that of a later word in it.
  whole text collate "C" not null,
  is_later boolean not null,
  shown text not null,
  uses integer not null,
  primary key (slug, whole, start)
);
-- Two letters lead to much: the most used of it is read first.
create index suggestion_of_offering_by_use on suppliers.suggestion
  (left(start, 2), is_later, uses desc, start) where slug = '';
create index suggestion_of_offering on suppliers.suggestion (start) where slug = '';
create index suggestion_of_name on suppliers.suggestion (is_later, start) where slug <> '';

-- Counts change one transaction after the other, so that two cannot wait for each other.
create function suppliers.count_suggested() returns trigger
language plpgsql as $$
begin
  if (select count(*) from changed) = 0 then
    return null;
  end if;
  perform pg_advisory_xact_lock(729304);
  if tg_op = 'INSERT' then
    insert into suppliers.suggestion (slug, start, whole, is_later, shown, uses)
    select slug, start, starts[1], start <> starts[1], min(shown collate "C"), count(*)
    from changed
    cross join unnest(starts) as start
    group by slug, start, starts[1]
    on conflict (slug, whole, start) do update
    set uses = suggestion.uses + excluded.uses,
        shown = case when suggestion.slug = '' then suggestion.shown else excluded.shown end;
  else
    update suppliers.suggestion
    set uses = suggestion.uses - gone.uses
    from (
      select slug, start, starts[1] as whole, count(*) as uses
      from changed
      cross join unnest(starts) as start
      group by slug, start, starts[1]
    ) as gone
    where suggestion.slug = gone.slug
      and suggestion.whole = gone.whole
      and suggestion.start = gone.start;
    delete from suppliers.suggestion
    using changed
    where suggestion.slug = changed.slug
      and suggestion.whole = changed.starts[1]
      and suggestion.uses <= 0;
  end if;
  return null;
end
$$;

create trigger count_added after insert on suppliers.suggested
  referencing new table as changed for each statement execute function suppliers.count_suggested();
create trigger count_deleted after delete on suppliers.suggested
  referencing old table as changed for each statement execute function suppliers.count_suggested();

grant select, insert, delete on suppliers.suggested to rummelig_app;
grant select, insert, update, delete on suppliers.suggestion to rummelig_app;

-- Words that mean the same in a purchaser's question, as operators say.
create table suppliers.synonym (
  id integer generated always as identity primary key,
  -- As they are written, in their order; each a word or a few.
  words text[] not null check (cardinality(words) between 2 and 20),
  note text check (note <> '')
);

-- Each change of the list has a higher version: who holds it in memory reads it anew.
create table suppliers.synonym_list (
  is_only boolean primary key default true check (is_only),
  version integer not null
);
insert into suppliers.synonym_list (version) values (1);

-- Words of searches that found nobody: how often on a day, and nothing of who asked or of what else they asked for.
create table suppliers.missed_word (
  word text not null check (char_length(word) between 3 and 40),
  day date not null,
  -- A dictionary or a trade has it. Another is shown only once it was asked for on several days: it may be a name.
  is_known boolean not null,
  asked integer not null,
  primary key (word, day)
);
create index missed_word_by_day on suppliers.missed_word (day);

alter table suppliers.synonym enable row level security;
alter table suppliers.synonym force row level security;
create policy everyone_reads on suppliers.synonym for select using (true);
create policy operators_change on suppliers.synonym using (kernel.is_operator());

alter table suppliers.synonym_list enable row level security;
alter table suppliers.synonym_list force row level security;
create policy everyone_reads on suppliers.synonym_list for select using (true);
create policy operators_change on suppliers.synonym_list using (kernel.is_operator());

alter table suppliers.missed_word enable row level security;
alter table suppliers.missed_word force row level security;
create policy operators_only on suppliers.missed_word using (kernel.is_operator());

grant select, insert, update, delete on suppliers.synonym to rummelig_app;
grant select, update on suppliers.synonym_list to rummelig_app;
grant select, insert, update, delete on suppliers.missed_word to rummelig_app;
