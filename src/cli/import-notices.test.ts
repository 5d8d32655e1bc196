import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../../test/support/database.ts'
import { noticeXml } from '../modules/notices/factories.ts'

const { ownerUrl, appUrl } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'rummelig-notices-'))
after(() => rm(folder, { recursive: true }))
await writeFile(join(folder, 'god.xml'), noticeXml({ title: 'Kantine' }))
await writeFile(join(folder, 'daarlig.xml'), '<Invoice/>')

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
const env = { ...process.env, DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, DATA_DIR: folder }

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

function importNotices(...paths: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const words = [program, 'import', 'notices', ...paths]
    const child = execFile(process.execPath, words, { cwd: folder, env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

describe('rummelig import notices', () => {
  test('ends with 0 where a notice was taken in, and names what was not, with the reason', async () => {
    const { code, out } = await importNotices('god.xml', 'daarlig.xml')
    assert.equal(code, 0)
    assert.match(out, /2 files: 1 new, 0 changed, 0 unchanged, 1 not imported\.\n {2}\S*daarlig\.xml: /)
    assert.equal((await importNotices('god.xml')).code, 0)
  })

  test('ends with 1 where none was taken in', async () => {
    const { code, out, err } = await importNotices('daarlig.xml')
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, /^No notice was imported\.\n {2}\S*daarlig\.xml: /)
  })
})
