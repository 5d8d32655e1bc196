import type pg from 'pg'
import { withConnection } from '../../src/kernel/database/migrate.ts'
import { testDatabase } from './database.ts'

export interface OwnedDatabase {
  /** Looks at the database as its owner. */
  look<Outcome>(work: (owner: pg.Client) => Promise<Outcome>): Promise<Outcome>
  /** Plants a breach, looks at the database with it, and takes it back. */
  lookAfter<Outcome>(breach: string, work: (owner: pg.Client) => Promise<Outcome>): Promise<Outcome>
}

/** A database of one's own in which rules are seen to hold, and seen to be found broken. */
export async function ownedDatabase(): Promise<OwnedDatabase> {
  const { ownerUrl } = await testDatabase()
  return {
    look: (work) => withConnection(ownerUrl, work),
    lookAfter: (breach, work) =>
      withConnection(ownerUrl, async (owner) => {
        await owner.query('begin')
        await owner.query(breach)
        const outcome = await work(owner)
        await owner.query('rollback')
        return outcome
      }),
  }
}
