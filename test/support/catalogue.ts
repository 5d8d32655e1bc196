import type pg from 'pg'
import { catalogue } from '../../db/catalogue/index.ts'

/** What PostgreSQL keeps for itself. */
const ownSchemas = `('pg_catalog', 'information_schema', 'pg_toast')`

/** Every column there is, as `kernel.fact.payload`; `migration.name` for those in `public`. */
export async function columnsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ column: string }>(`
    select concat_ws('.', nullif(table_schema, 'public'), table_name, column_name) as column
    from information_schema.columns
    where table_schema not in ${ownSchemas}
    order by 1
  `)
  return rows.map(({ column }) => column)
}

/** Powers over the server, the database and what is in it that the app's role must not have, in sentences. */
export async function excessivePowers(client: pg.Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ sentence: string }>(
    `
    select sentence
    from (
      select 'It has the power ' || power || '.' as sentence
      from pg_roles as role
      cross join lateral (values
        ('superuser', rolsuper), ('bypassrls', rolbypassrls), ('createrole', rolcreaterole),
        ('createdb', rolcreatedb), ('replication', rolreplication)
      ) as powers (power, is_held)
      where rolname = $1 and is_held
      union all
      select 'It is a member of ' || of.rolname || '.'
      from pg_auth_members
      join pg_roles as of on of.oid = roleid
      where member = $1::regrole
      union all
      select 'It owns ' || relname || '.' from pg_class where relowner = $1::regrole
      union all
      select 'It owns ' || proname || '().' from pg_proc where proowner = $1::regrole
      union all
      select 'It owns the schema ' || nspname || '.' from pg_namespace where nspowner = $1::regrole
      union all
      select 'It owns the database.' from pg_database where datname = current_database() and datdba = $1::regrole
      union all
      select 'It may create in the schema ' || nspname || '.'
      from pg_namespace
      where nspname not like 'pg\\_%' and has_schema_privilege($1, oid, 'create')
      union all
      select 'It may create schemas.' where has_database_privilege($1, current_database(), 'create')
    ) as powers
    order by sentence
  `,
    [role],
  )
  return rows.map(({ sentence }) => sentence)
}

/** Where the rights that a role has on tables, views and sequences are not those the catalogue tells, in sentences. */
export async function rightFaults(client: pg.Client, role: string): Promise<string[]> {
  const meant = new Set(
    Object.entries(catalogue).flatMap(([table, { rights }]) => rights.map((right) => `${right} ${inSchema(table)}`)),
  )
  const held = new Set(await rightsOf(client, role))
  return [
    ...[...held.difference(meant)].map((right) => `It may ${right}, and need not.`),
    ...[...meant.difference(held)].map((right) => `It may not ${right}, and must.`),
  ]
}

function inSchema(table: string): string {
  return table.includes('.') ? table : `public.${table}`
}

/** Each as `select kernel.fact`, by whatever way the role came to it; a right on one column counts as one on the table. */
async function rightsOf(client: pg.Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ right: string }>(
    `
    select lower(privilege) || ' ' || nspname || '.' || relname as right
    from pg_class
    join pg_namespace as namespace on namespace.oid = relnamespace
    cross join unnest(array[
      'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'
    ]) as privilege
    where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and nspname not in ${ownSchemas}
      and case
        when privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and relkind <> 'S'
          then has_any_column_privilege($1, pg_class.oid, privilege)
        else has_table_privilege($1, pg_class.oid, privilege)
      end
    order by 1
  `,
    [role],
  )
  return rows.map(({ right }) => right)
}

/** Functions that run with their owner's power must fix where names are looked up, and be lent to chosen roles only. */
export async function looseDefiners(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ sentence: string }>(`
    select nspname || '.' || proname || case
      when not coalesce(array_to_string(proconfig, ',') ~ 'search_path=', false) then '() sets no search_path.'
      else '() may be called by everybody.'
    end as sentence
    from pg_proc
    join pg_namespace as namespace on namespace.oid = pronamespace
    where prosecdef
      and nspname not in ${ownSchemas}
      and (
        not coalesce(array_to_string(proconfig, ',') ~ 'search_path=', false)
        or has_function_privilege('public', pg_proc.oid, 'execute')
      )
    order by sentence
  `)
  return rows.map(({ sentence }) => sentence)
}

/** Every column that is classed as personal, as `kernel.mail.content`. */
const personalColumns = Object.entries(catalogue).flatMap(([table, { personal = [] }]) =>
  personal.map((column) => `${table}.${column}`),
)

/**
 * Tables with an organisation's or a person's rows that lack row-level security, do not force it on their owner, or have
 * no policy, in sentences. Such a table is known by its columns: a person's or an organisation's number, or a column that
 * is classed as personal. Where the catalogue says why a table is unguarded, everybody who may reach the database as the
 * app sees every row of it.
 */
export async function unguardedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; secured: boolean; forced: boolean; policies: number }>(
    `
    select
      nspname || '.' || relname as table,
      relrowsecurity as secured,
      relforcerowsecurity as forced,
      (select count(*)::integer from pg_policy where polrelid = pg_class.oid) as policies
    from pg_class
    join pg_namespace as namespace on namespace.oid = relnamespace
    where relkind in ('r', 'p')
      and nspname not in ${ownSchemas}
      and exists (
        select
        from pg_attribute
        where attrelid = pg_class.oid
          and attnum > 0
          and not attisdropped
          and (
            attname in ('organisation_id', 'person_id')
            or nspname || '.' || relname || '.' || attname = any($1)
          )
      )
    order by 1
  `,
    [personalColumns],
  )
  return rows
    .filter(({ table }) => catalogue[table]?.unguarded === undefined)
    .flatMap(({ table, secured, forced, policies }) => [
      ...(secured ? [] : [`${table} has no row-level security.`]),
      ...(forced ? [] : [`${table} does not force row-level security on its owner.`]),
      ...(policies > 0 ? [] : [`${table} has no policy: nobody sees a row.`]),
    ])
}

/** Tables that show rows to somebody of whom the database knows nothing, though they are guarded and not read by all. */
export async function leakyTables(app: pg.Client, owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ table: string }>(`
    select nspname || '.' || relname as table
    from pg_class
    join pg_namespace as namespace on namespace.oid = relnamespace
    where relrowsecurity
    order by 1
  `)
  const leaks: string[] = []
  for (const { table } of rows.filter(({ table }) => catalogue[table]?.readByAll === undefined)) {
    const { rowCount } = await app.query(`select from ${table} limit 1`)
    if (rowCount !== 0) leaks.push(`${table} shows rows to nobody in particular.`)
  }
  return leaks
}
