import { globalSetup, globalTeardown } from '../test/support/global-setup.ts'
import { generateSchema } from '../test/support/schema.ts'

/** Writes db/schema.ts anew from the migrated database: `npm run schema` after each new migration, `-- --verify` to compare. */
await globalSetup()
const { status, said } = generateSchema(process.env.TEST_DATABASE_URL ?? '', 'db/schema.ts', process.argv.slice(2))
await globalTeardown()
console.log(said)
process.exitCode = status
