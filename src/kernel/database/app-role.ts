import pg from 'pg'
import { withConnection } from './migrate.ts'

/** The role as which the app works: it owns nothing, is no superuser and cannot get around row-level security. */
export const appRole = 'rummelig_app'

/** PostgreSQL error codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codes = { alreadyThere: ['42710', '23505'], wrongPassword: ['28P01', '28000'] }

/** The owner's address with the app's role and password in place of the owner's. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = encodeURIComponent(password)
  url.searchParams.delete('user')
  url.searchParams.delete('password')
  return url.href
}

/** Makes the role if it is missing, and gives it the password if it cannot sign in with it yet. */
export async function ensureAppRole(owner: pg.Client, ownerUrl: string, password: string): Promise<void> {
  if (!(await roleExists(owner))) await createRole(owner, password)
  if (!(await canSignIn(appUrl(ownerUrl, password)))) await setPassword(owner, password)
}

/** What the role at the address can do or become that the app must not, in a few words each; empty when all is well. */
export async function excessPowers(url: string): Promise<string[]> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ power: string }>(`
      select power
      from pg_roles
      cross join lateral (values
        ('superuser', rolsuper),
        ('bypassing row-level security', rolbypassrls),
        ('creating roles', rolcreaterole),
        ('creating databases', rolcreatedb),
        ('replication', rolreplication)
      ) as powers (power, is_held)
      where rolname = current_user
        and is_held
      union all
      select 'acting as ' || rolname
      from pg_roles
      where pg_has_role(current_user, oid, 'member')
        and rolname not in (current_user, '${appRole}')
      union all
      select 'owning ' || relname
      from pg_class
      where relowner = current_user::regrole
        and relnamespace <> pg_my_temp_schema()
      union all
      select 'owning the schema ' || nspname
      from pg_namespace
      where nspowner = current_user::regrole
        and not pg_is_other_temp_schema(oid)
        and oid <> pg_my_temp_schema()
      union all
      select 'owning the database'
      from pg_database
      where datname = current_database()
        and datdba = current_user::regrole
    `)
    return rows.map(({ power }) => power)
  })
}

async function roleExists(owner: pg.Client): Promise<boolean> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole])
  return rowCount === 1
}

async function createRole(owner: pg.Client, password: string): Promise<void> {
  try {
    await owner.query(`create role ${appRole} login nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`)
  } catch (error) {
    // Roles belong to the whole server: another database's first start may have made it in this very moment.
    if (!hasCode(error, codes.alreadyThere)) throw error
  }
}

async function setPassword(owner: pg.Client, password: string): Promise<void> {
  await owner.query(`alter role ${appRole} login password ${pg.escapeLiteral(password)}`)
}

async function canSignIn(url: string): Promise<boolean> {
  try {
    return await withConnection(url, async () => true)
  } catch (error) {
    if (hasCode(error, codes.wrongPassword)) return false
    throw error
  }
}

function hasCode(error: unknown, expected: readonly string[]): boolean {
  return error instanceof pg.DatabaseError && expected.includes(error.code ?? '')
}
