import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { projectDirectory } from '../../src/config.ts'
import { testDatabase } from '../support/database.ts'
import { generateSchema } from '../support/schema.ts'

const { ownerUrl } = await testDatabase()

describe("the tables' types", () => {
  test('are those of the migrated database: else run `npm run schema`', () => {
    const { status, said } = generateSchema(ownerUrl, 'db/schema.ts', ['--verify'])
    assert.equal(status, 0, said)
  })

  test('that were altered by hand would be found', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'rummelig-schema-'))
    after(() => rm(directory, { recursive: true }))
    const altered = readFileSync(join(projectDirectory, 'db/schema.ts'), 'utf8').replace(
      'slug: string',
      'slug: string | null',
    )
    await writeFile(join(directory, 'schema.ts'), altered)
    assert.notEqual(generateSchema(ownerUrl, join(directory, 'schema.ts'), ['--verify']).status, 0)
  })
})
