import { after } from 'node:test'
import { type Database, openDatabase } from '../../src/kernel/database/database.ts'

/**
 * The database through a single connection: whoever opens a transaction inside another waits for a second one that never
 * comes, and fails. With many connections the same goes well until many do it at once.
 */
export function onOneConnection(appUrl: string): Database {
  const database = openDatabase({ url: appUrl, connections: 1 })
  after(() => database.destroy())
  return database
}
