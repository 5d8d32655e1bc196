import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { openThesaurus, type Thesaurus } from './thesaurus.ts'

const directory = await mkdtemp(join(tmpdir(), 'rummelig-thesaurus-'))
after(() => rm(directory, { recursive: true }))

const entries = [
  'bødker|2',
  '(navneord)|tøndemager|håndværker (generic term)',
  '(navneord)|karmager|tøndemager',
  'ål|1',
  '(navneord)|slangefisk|Ål',
  'tom|1',
  '-',
  'urtegård|1',
  '(navneord)|køkkenhave|ørken (antonym)||grøntsagshave',
]

let made = 0

describe('a thesaurus', () => {
  for (const [name, encoding] of [
    ['UTF-8', 'utf8'],
    ['ISO8859-1', 'latin1'],
  ] as const) {
    test(`in ${name} tells the plain synonyms of all meanings, each once, and not what is wider or the opposite`, async () => {
      const { synonymsOf } = await opened([name, ...entries], encoding)
      assert.deepEqual(synonymsOf('bødker'), ['tøndemager', 'karmager'])
      assert.deepEqual(synonymsOf('urtegård'), ['køkkenhave', 'grøntsagshave'])
    })

    test(`in ${name} knows a word however it is spelled, and does not name it as its own synonym`, async () => {
      const { synonymsOf } = await opened([name, ...entries], encoding)
      for (const spelling of ['ål', 'Ål', 'AAL', 'aal']) assert.deepEqual(synonymsOf(spelling), ['slangefisk'])
    })
  }

  test('tells nothing of a word that it does not have, or has without synonyms', async () => {
    const { synonymsOf } = await opened(['UTF-8', ...entries])
    for (const word of ['kantine', 'tøndemager', 'tom', '']) assert.deepEqual(synonymsOf(word), [])
  })

  test('is read with line ends of Windows, and without one at its end', async () => {
    const { synonymsOf } = await opened([['UTF-8', ...entries].join('\r\n')])
    assert.deepEqual(synonymsOf('bødker'), ['tøndemager', 'karmager'])
    assert.deepEqual(synonymsOf('urtegård'), ['køkkenhave', 'grøntsagshave'])
  })

  test('of many blocks tells of each word, wherever it stands', async () => {
    const count = 60_000
    const lines = Array.from({ length: count }, (_, at) => [`ord${at}x|1`, `(ø)|svar${at}y|${'æ'.repeat(at % 70)} (z)`])
    const { synonymsOf } = await opened(['UTF-8', ...lines.flat()])
    for (let at = 0; at < count; at += 7) assert.deepEqual(synonymsOf(`ord${at}x`), [`svar${at}y`])
    assert.deepEqual(synonymsOf(`ord${count - 1}x`), [`svar${count - 1}y`])
  })

  test('with an entry that is longer than what is read of one tells whole synonyms only', async () => {
    const long = 'langord'.repeat(10)
    const meanings = Array.from({ length: 400 }, () => `(navneord)|${long}`)
    const { synonymsOf } = await opened(['UTF-8', 'ord|400', ...meanings, ...entries])
    assert.deepEqual(synonymsOf('ord'), [long])
    assert.deepEqual(synonymsOf('bødker'), ['tøndemager', 'karmager'])
  })

  test('is read past a line that is no entry', async () => {
    const { synonymsOf } = await opened(['UTF-8', 'ord|0', 'nonsense', 'ord|many', ...entries])
    assert.deepEqual(synonymsOf('bødker'), ['tøndemager', 'karmager'])
  })
})

describe('what is no thesaurus is refused in a sentence that says what to set:', () => {
  for (const [what, lines] of [
    ['a file in an encoding that is not read', ['KOI8-R', ...entries]],
    ['a file of something else', ['{ "not": "a thesaurus" }']],
    ['the index beside a thesaurus', ['UTF-8', '2', 'bødker|6', 'ål|79 ']],
    ['an empty file', []],
  ] as const) {
    test(what, async () => {
      const file = await written(lines)
      assert.match(refusalOf(file), /^\S+ is no such thesaurus\. Set THESAURUS_FILE to the \.dat file of .*\.$/)
    })
  }

  test('a file that is not there', () => {
    assert.match(refusalOf(join(directory, 'none.dat')), /none\.dat cannot be read \(ENOENT\)\. Set THESAURUS_FILE to /)
  })

  test('a directory', () => assert.match(refusalOf(directory), / cannot be read \(EISDIR\)\. Set THESAURUS_FILE to /))
})

async function opened(lines: readonly string[], encoding: BufferEncoding = 'utf8'): Promise<Thesaurus> {
  return open(await written(lines, encoding))
}

function open(file: string): Thesaurus {
  const opening = openThesaurus(file)
  assert.ok(opening.ok, opening.ok ? '' : opening.refusal)
  return opening.value
}

function refusalOf(path: string): string {
  const opening = openThesaurus(path)
  assert.ok(!opening.ok, 'it was opened')
  return opening.refusal
}

async function written(lines: readonly string[], encoding: BufferEncoding = 'utf8'): Promise<string> {
  const file = join(directory, `${made++}.dat`)
  await writeFile(file, lines.join('\n'), encoding)
  return file
}
