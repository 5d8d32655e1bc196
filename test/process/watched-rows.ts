import type pg from 'pg'

/** Which writes of which table are counted, by what its rows are known by. */
interface Watching {
  readonly table: string
  readonly key: string
  readonly writes: 'update' | 'insert or update'
  /** SQL on `old` and `new`: all of them unless told. */
  readonly when?: string
}

/** Has the database count, from now on, how often each row of a table is written. */
export async function watch(owner: pg.Client, { table, key, writes, when = 'true' }: Watching): Promise<void> {
  await owner.query(`
    create schema if not exists watched;
    create table if not exists watched.written (what text, key text);
    create or replace function watched.note() returns trigger language plpgsql security definer as $$
    begin
      insert into watched.written values (tg_argv[0], to_jsonb(new) ->> tg_argv[1]);
      return null;
    end $$;
    create trigger watched
      after ${writes} on ${table}
      for each row when (${when})
      execute function watched.note('${table}', '${key}')`)
}

/** How often each has been written, by its key. */
export async function watched(owner: pg.Client, table: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await owner.query<{ key: string; times: number }>(
    'select key, count(*)::integer as times from watched.written where what = $1 group by key',
    [table],
  )
  return new Map(rows.map(({ key, times }) => [key, times]))
}
