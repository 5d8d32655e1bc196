import { spawnSync } from 'node:child_process'
import { projectDirectory } from '../../src/config.ts'

const codegen = [
  ['--dialect', 'postgres'],
  ['--date-parser', 'string'],
  // As src/kernel/database/database.ts reads them.
  ['--type-mapping', '{"int8":"number"}'],
].flat()

/** Writes the tables' types as the database has them, or with `--verify` compares. Answers the exit code and what was said. */
export function generateSchema(
  databaseUrl: string,
  file: string,
  further: readonly string[],
): { status: number; said: string } {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/kysely-codegen',
    [...codegen, '--out-file', file, ...further],
    {
      cwd: projectDirectory,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: databaseUrl },
    },
  )
  return { status: status ?? 1, said: stdout + stderr }
}
