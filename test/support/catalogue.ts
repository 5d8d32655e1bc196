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

/** What a role is meant to do with each table, as `{ 'kernel.audit': ['select'] }`. A table that is not named is barred to it. */
export type TableRights = Readonly<Record<string, readonly string[]>>

/** What the code does with each table, and so what the app's role is granted: no more and no less. */
export const neededRights: TableRights = {
  'alerts.saved_search': ['select', 'insert', 'update', 'delete'],
  'alerts.supplier_change': ['select', 'insert', 'update'],
  'identity.attempt': ['select', 'insert', 'delete'],
  'identity.challenge': ['select', 'insert', 'update', 'delete'],
  'identity.email_link': ['select', 'insert', 'update', 'delete'],
  'identity.openid_subject': ['select', 'insert', 'update', 'delete'],
  'identity.passkey': ['select', 'insert', 'update', 'delete'],
  'identity.person': ['select', 'insert', 'update'],
  'identity.recovery_code': ['select', 'insert', 'update', 'delete'],
  'identity.session': ['select', 'insert', 'update', 'delete'],
  'identity.totp': ['select', 'insert', 'update', 'delete'],
  'kernel.audit': ['select'],
  'kernel.audit_head': ['select'],
  'kernel.delivery': ['select', 'insert', 'update', 'delete'],
  'kernel.fact': ['select', 'insert'],
  'kernel.job': ['select', 'insert', 'update'],
  'kernel.mail': ['select', 'insert', 'update', 'delete'],
  'kernel.mail_refusal': ['select', 'insert', 'delete'],
  'kernel.subscription': ['select', 'insert', 'delete'],
  'organisations.invitation': ['select', 'insert', 'update', 'delete'],
  'organisations.invitation_mail': ['select', 'insert', 'delete'],
  'organisations.join_request': ['select', 'insert', 'update', 'delete'],
  'organisations.membership': ['select', 'insert', 'update', 'delete'],
  'organisations.organisation': ['select', 'insert', 'update'],
  'opendata.chunk': ['select', 'insert'],
  'opendata.dump': ['select', 'insert', 'update', 'delete'],
  'opendata.file': ['select', 'insert'],
  'public.migration': ['select'],
  'shortlists.entry': ['select', 'insert', 'update', 'delete'],
  'shortlists.shortlist': ['select', 'insert', 'update', 'delete'],
  'desk.setting': ['select', 'insert', 'update', 'delete'],
  'suppliers.claim': ['select', 'insert', 'update'],
  'suppliers.contact_person': ['select', 'insert', 'update', 'delete'],
  'suppliers.delivery_area': ['select', 'insert', 'delete'],
  'suppliers.exposure': ['select', 'insert', 'update', 'delete'],
  'suppliers.likeness': ['select', 'insert', 'update', 'delete'],
  'suppliers.listing': ['select', 'insert', 'update', 'delete'],
  'suppliers.offering': ['select', 'insert', 'delete'],
  'suppliers.old_address': ['select', 'insert', 'update'],
  'suppliers.picture': ['select', 'insert', 'update', 'delete'],
  'suppliers.profile': ['select', 'insert', 'update', 'delete'],
  'suppliers.profile_event': ['select', 'insert'],
  'suppliers.likeness_due': ['select', 'insert', 'delete'],
  'suppliers.register_answer': ['select', 'insert', 'update'],
  'suppliers.rsv_answer': ['select', 'insert', 'update', 'delete'],
  'suppliers.search_change': ['select', 'insert', 'update'],
  'suppliers.search_entry': ['select', 'insert', 'update', 'delete'],
  'suppliers.missed_word': ['select', 'insert', 'update', 'delete'],
  'suppliers.suggested': ['select', 'insert', 'delete'],
  'suppliers.suggestion': ['select', 'insert', 'update', 'delete'],
  'suppliers.supplier': ['select', 'insert', 'update', 'delete'],
  'suppliers.synonym': ['select', 'insert', 'update', 'delete'],
  'suppliers.synonym_list': ['select', 'update'],
  'suppliers.verification': ['select', 'insert', 'update'],
}

/** Where the rights that a role has on tables, views and sequences are not those expected, in sentences. */
export async function rightFaults(client: pg.Client, role: string, expected: TableRights): Promise<string[]> {
  const meant = new Set(Object.entries(expected).flatMap(([table, rights]) => rights.map((each) => `${each} ${table}`)))
  const held = new Set(await rightsOf(client, role))
  return [
    ...[...held.difference(meant)].map((right) => `It may ${right}, and need not.`),
    ...[...meant.difference(held)].map((right) => `It may not ${right}, and must.`),
  ]
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

/**
 * Tables that tell of people or belong to an organisation, with why each is open all the same. They have no row-level
 * security, so everybody who may reach the database as the app sees every row.
 */
const openTables: Readonly<Record<string, string>> = {
  'suppliers.supplier': 'What stands here is the public directory; its organisation is told on the page.',
}

/**
 * Tables with an organisation's or a person's rows that lack row-level security, do not force it on their owner, or have
 * no policy, in sentences. Such a table is known by its columns: a person's or an organisation's number, or a column that
 * is classed as personal.
 */
export async function unguardedTables(client: pg.Client, personalColumns: readonly string[]): Promise<string[]> {
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
    .filter(({ table }) => !Object.hasOwn(openTables, table))
    .flatMap(({ table, secured, forced, policies }) => [
      ...(secured ? [] : [`${table} has no row-level security.`]),
      ...(forced ? [] : [`${table} does not force row-level security on its owner.`]),
      ...(policies > 0 ? [] : [`${table} has no policy: nobody sees a row.`]),
    ])
}

/** Tables that show rows to somebody of whom the database knows nothing, though they are guarded. */
export async function leakyTables(app: pg.Client, owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ table: string }>(`
    select nspname || '.' || relname as table
    from pg_class
    join pg_namespace as namespace on namespace.oid = relnamespace
    where relrowsecurity
    order by 1
  `)
  const leaks: string[] = []
  for (const { table } of rows.filter(({ table }) => !Object.hasOwn(publiclyRead, table))) {
    const { rowCount } = await app.query(`select from ${table} limit 1`)
    if (rowCount !== 0) leaks.push(`${table} shows rows to nobody in particular.`)
  }
  return leaks
}

/** Guarded against writing, but for everybody to read, with why. */
const publiclyRead: Readonly<Record<string, string>> = {
  'desk.setting': 'The name and the texts of the platform stand on every page.',
  'suppliers.picture': 'Published pictures are shown on public pages; the others are hidden by the policy.',
  'suppliers.synonym': 'Every search reads which words mean the same.',
  'suppliers.synonym_list': 'Every search asks whether the list has changed.',
  'suppliers.verification': 'What was checked, and by whom, is told on the public page.',
}
