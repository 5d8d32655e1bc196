import { withConnection } from '../src/kernel/database/migrate.ts'
import { maintenanceUrl } from '../test/support/database.ts'
import { globalSetup, globalTeardown } from '../test/support/global-setup.ts'
import { generateSchema } from '../test/support/schema.ts'

/** Writes db/schema.ts anew from the migrated database: `npm run schema` after each new migration, `-- --verify` to compare. */
await globalSetup()
const url = process.env.TEST_DATABASE_URL ?? ''
// The template is closed to everybody; nobody copies it any more.
await withConnection(maintenanceUrl(url), (owner) => owner.query('alter database rummelig allow_connections true'))
const { status, said } = generateSchema(url, 'db/schema.ts', process.argv.slice(2))
await globalTeardown()
console.log(said)
process.exitCode = status
