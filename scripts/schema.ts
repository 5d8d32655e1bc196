import { spawnSync } from 'node:child_process'
import { globalSetup, globalTeardown } from '../test/support/global-setup.ts'

const codegen = [
  ['--dialect', 'postgres'],
  ['--out-file', 'db/schema.ts'],
  ['--date-parser', 'string'],
  // As src/kernel/database/database.ts reads them.
  ['--type-mapping', '{"int8":"number"}'],
]

/** Writes db/schema.ts anew from the migrated database: `npm run schema` after each new migration, `-- --verify` to compare. */
await globalSetup()
const { status } = spawnSync('node_modules/.bin/kysely-codegen', [...codegen.flat(), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: process.env.TEST_DATABASE_URL },
})
await globalTeardown()
process.exitCode = status ?? 1
