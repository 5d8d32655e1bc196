import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { type NewZipFile, zipOf } from './factories.ts'
import { foundFiles } from './found-files.ts'

const folder = await mkdtemp(join(tmpdir(), 'found-files-'))
after(() => rm(folder, { recursive: true }))

const limits = { largest: 3 * 1024 ** 2, files: 5, total: 12 * 1024 ** 2 }

/** Each file at the path under its name from the folder on, with its text or with why it is not read. */
async function found(path: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for await (const { name, bytes } of foundFiles(join(folder, path), limits))
    files[name.slice(folder.length + 1)] = bytes.ok ? Buffer.from(bytes.value).toString() : bytes.refusal
  return files
}

async function zipped(name: string, files: readonly NewZipFile[]): Promise<Record<string, string>> {
  await writeFile(join(folder, name), zipOf(files))
  return found(name)
}

describe('files and folders', () => {
  test('a folder gives all that is in it and in the folders in it, by name; links and hidden files are left alone', async () => {
    await mkdir(join(folder, 'post/inner'), { recursive: true })
    await writeFile(join(folder, 'post/b.xml'), 'B')
    await writeFile(join(folder, 'post/a.xml'), 'A')
    await writeFile(join(folder, 'post/inner/c.xml'), 'C')
    await writeFile(join(folder, 'post/.hidden'), 'hidden')
    await symlink('/etc/passwd', join(folder, 'post/link.xml'))
    assert.deepEqual(await found('post'), { 'post/a.xml': 'A', 'post/b.xml': 'B', 'post/inner/c.xml': 'C' })
  })

  test('what is not there, and what is too large, is named with the reason', async () => {
    await writeFile(join(folder, 'large.xml'), 'x'.repeat(limits.largest + 1))
    assert.deepEqual(await found('nowhere.xml'), { 'nowhere.xml': 'There is no such file.' })
    assert.deepEqual(await found('large.xml'), { 'large.xml': 'It is larger than 3 MB.' })
  })
})

describe('ZIP archives', () => {
  test('each file in it is found, whatever the archive is called', async () => {
    const files = await zipped('week.dat', [
      { name: 'a.xml', content: 'A' },
      { name: 'inner/', content: '' },
      { name: 'inner/b.xml', content: 'Bær' },
    ])
    assert.deepEqual(files, { 'week.dat/a.xml': 'A', 'week.dat/inner/b.xml': 'Bær' })
  })

  test('a bad file in it does not keep the others from being found', async () => {
    const files = await zipped('mixed.zip', [
      { name: '../../etc/cron.d/a', content: 'A' },
      { name: 'locked.xml', content: 'B', isEncrypted: true },
      { name: 'torn.xml', content: 'C', crc: 7 },
      { name: 'inner.zip', content: zipOf([{ name: 'd.xml', content: 'D' }]) },
      { name: 'good.xml', content: 'E' },
    ])
    assert.deepEqual(files, {
      'mixed.zip/../../etc/cron.d/a': 'Its name leads out of the folder it is packed in.',
      'mixed.zip/locked.xml': 'It is encrypted. Pack it without a password.',
      'mixed.zip/torn.xml': 'It is damaged in the ZIP file.',
      'mixed.zip/inner.zip': 'A ZIP file in a ZIP file is not opened.',
      'mixed.zip/good.xml': 'E',
    })
  })

  for (const name of ['/etc/passwd', 'C:\\a.xml', '..\\a.xml', 'a/../../b.xml'])
    test(`a file that is called ${name} is not read`, async () => {
      const [reason = ''] = Object.values(await zipped('slip.zip', [{ name, content: 'A' }]))
      assert.match(reason, /leads out/)
    })
})

describe('archives that are built to do harm', () => {
  test('a file that packs hundreds of times over is not unpacked', async () => {
    const files = await zipped('bomb.zip', [{ name: 'a.xml', content: Buffer.alloc(2 * 1024 ** 2) }])
    assert.match(files['bomb.zip/a.xml'] ?? '', /ZIP bomb/)
  })

  test('a file that is larger than it says is not unpacked any further', async () => {
    const files = await zipped('liar.zip', [{ name: 'a.xml', content: 'a'.repeat(500_000), claimedSize: 10 }])
    assert.match(files['liar.zip/a.xml'] ?? '', /more than it says/)
  })

  test('too many files, or too much in all: the archive is refused as a whole', async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ name: `${index}.xml`, content: 'A' }))
    const much = many.slice(0, 5).map((file) => ({ ...file, content: 'A', claimedSize: 3 * 1024 ** 2 }))
    assert.match(Object.values(await zipped('many.zip', many))[0] ?? '', /more than 5 files/)
    assert.match(Object.values(await zipped('much.zip', much))[0] ?? '', /more than we take in/)
  })

  test('an archive that is cut off is named', async () => {
    const whole = zipOf([{ name: 'a.xml', content: 'A'.repeat(100) }])
    await writeFile(join(folder, 'cut.zip'), whole.subarray(0, 60))
    assert.deepEqual(await found('cut.zip'), { 'cut.zip': 'The ZIP file is damaged, or larger than 4 GB.' })
  })
})
