import type pg from 'pg'

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

/** What a role may do that the app's role must not, in sentences. */
export async function excessiveRights(client: pg.Client, role: string): Promise<string[]> {
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
      union all
      select 'It may ' || lower(privilege) || ' ' || nspname || '.' || relname || '.'
      from pg_class
      join pg_namespace as namespace on namespace.oid = relnamespace
      cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as privilege
      where relkind in ('r', 'v', 'm', 'p')
        and has_table_privilege($1, pg_class.oid, privilege)
        and (
          privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
          or (nspname, relname) in (('kernel', 'audit'), ('kernel', 'audit_head'), ('public', 'migration'))
        )
        and nspname not in ${ownSchemas}
    ) as rights
    order by sentence
  `,
    [role],
  )
  return rows.map(({ sentence }) => sentence)
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
