import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { keptSecretKey, secretKey } from './secret-key.ts'

describe('a derived key', () => {
  test('is the same for the same purpose', () => {
    assert.equal(secretKey('secret').derive('cookies'), secretKey('secret').derive('cookies'))
  })

  test('is another for another purpose or another secret', () => {
    const keys = [secretKey('secret').derive('a'), secretKey('secret').derive('b'), secretKey('other').derive('a')]
    assert.equal(new Set(keys).size, 3)
  })

  test('has 256 bits', () => assert.match(secretKey('secret').derive('a'), /^[0-9a-f]{64}$/))
})

describe('the secret kept in the data directory', () => {
  test('is made once and kept', async () => {
    const directory = await temporaryDirectory()
    const first = await keptSecretKey(directory)
    assert.equal((await keptSecretKey(directory)).derive('a'), first.derive('a'))
    assert.ok((await readFile(join(directory, 'secret-key'), 'utf8')).length >= 64)
  })

  test('is another in another installation', async () => {
    const [one, other] = [
      await keptSecretKey(await temporaryDirectory()),
      await keptSecretKey(await temporaryDirectory()),
    ]
    assert.notEqual(one.derive('a'), other.derive('a'))
  })

  test('may be read by its owner only', async () => {
    const directory = await temporaryDirectory()
    await keptSecretKey(directory)
    assert.equal((await stat(join(directory, 'secret-key'))).mode & 0o777, 0o600)
  })

  test('is the same for all of many processes that start at once', async () => {
    const directory = await temporaryDirectory()
    const keys = await Promise.all(Array.from({ length: 20 }, () => keptSecretKey(directory)))
    assert.equal(new Set(keys.map((key) => key.derive('a'))).size, 1)
    assert.deepEqual(await readdir(directory), ['secret-key'])
  })

  test('is not used when it was cut short: it could be guessed', async () => {
    const directory = await temporaryDirectory()
    await writeFile(join(directory, 'secret-key'), '')
    await assert.rejects(keptSecretKey(directory), /secret-key/)
  })

  test('is not made anew where it cannot be kept', async () => {
    await assert.rejects(keptSecretKey(join(await temporaryDirectory(), 'missing')), { code: 'ENOENT' })
  })
})

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rummelig-secret-'))
  after(() => rm(directory, { recursive: true }))
  return directory
}
