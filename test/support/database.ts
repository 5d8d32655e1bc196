import { after } from 'node:test'
import { appUrl } from '../../src/kernel/database/app-role.ts'
import { type Database, openDatabase } from '../../src/kernel/database/database.ts'
import { withConnection } from '../../src/kernel/database/migrate.ts'

/** A migrated, empty database of one's own, as its owner and as the app sees it. */
export interface TestDatabase {
  readonly database: Database
  readonly appUrl: string
  readonly ownerUrl: string
}

let made = 0

/** Copies the template (some 30 ms) and opens the copy as the app; it is dropped after the test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${process.pid}_${made++}`
  const serverUrl = templateUrl()
  await withConnection(maintenanceUrl(serverUrl), (owner) => owner.query(`create database ${name} template rummelig`))

  const ownerUrl = withDatabase(serverUrl, name)
  const url = appUrl(ownerUrl, 'test')
  const database = openDatabase({ url, connections: 5 })
  after(async () => {
    await database.destroy()
    await withConnection(maintenanceUrl(serverUrl), (owner) => owner.query(`drop database ${name} with (force)`))
  })
  return { database, appUrl: url, ownerUrl }
}

function templateUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined) throw new Error('Run the tests with `npm test`: it starts the PostgreSQL they need.')
  return url
}

/** A database that is being copied must have no visitors, so we knock at another one. */
export function maintenanceUrl(url: string): string {
  return withDatabase(url, 'postgres')
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
