import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type PdfOptions, type PdfPart, pdfDocument } from './document.ts'
import { textOfPdf } from './factories.ts'

const made = (parts: readonly PdfPart[], more: Partial<PdfOptions> = {}) =>
  pdfDocument({
    title: 'Notat om rødgrød',
    language: 'da',
    author: 'Prøvekøbing Kommune',
    madeAt: new Date('2026-11-22T12:00:00Z'),
    pageOf: (page, pages) => `side ${page} af ${pages}`,
    parts,
    ...more,
  })

const rows = (count: number) => Array.from({ length: count }, (_, index) => [`Række ${index + 1}`, `${index},50 kr.`])
const table = (count: number): PdfPart => ({
  kind: 'table',
  caption: 'Priser',
  columns: [
    { heading: 'Vare', share: 3 },
    { heading: 'Pris', align: 'right' },
  ],
  rows: rows(count),
})

describe('a PDF', () => {
  test('says its title, its language and that it is tagged, and is made to be kept', async () => {
    const bytes = Buffer.from(await made([{ kind: 'paragraph', text: 'Æblegrød på Ærø' }]))
    const raw = bytes.toString('latin1')
    assert.ok(raw.startsWith('%PDF-1.7'))
    for (const part of ['/MarkInfo', '/Marked true', '/StructTreeRoot', '/Lang (da-DK)', '/DisplayDocTitle true']) {
      assert.ok(raw.includes(part), part)
    }
    assert.match(raw, /pdfaid:part>2<[\s\S]*pdfaid:conformance>A</)
  })

  test('holds the words it was given, with Danish letters, in its structure', async () => {
    const bytes = await made([
      { kind: 'heading', level: 2, text: 'Hvad vi spurgte om' },
      { kind: 'paragraph', text: 'Æblegrød på Ærø: 1.234,50 kr.' },
      { kind: 'list', items: ['Første', 'Anden'] },
      { kind: 'definitions', rows: [{ term: 'Værdi', value: 'fem hundrede' }] },
      table(2),
    ])
    const text = textOfPdf(bytes)
    for (const words of [
      'Notat om rødgrød',
      'Æblegrød på Ærø: 1.234,50 kr.',
      'Anden',
      'Værdi: ',
      'Række 2',
      'side 1 af 1',
    ]) {
      assert.ok(text.includes(words), words)
    }
    const raw = Buffer.from(bytes).toString('latin1')
    for (const tag of [
      '/S /H1',
      '/S /H2',
      '/S /P',
      '/S /LI',
      '/S /Table',
      '/S /Caption',
      '/S /TH',
      '/S /TD',
      '/Scope /Column',
    ]) {
      assert.ok(raw.includes(tag), tag)
    }
  })

  test('repeats the headings of a table on each page, and numbers the pages', async () => {
    const text = textOfPdf(await made([table(120)]))
    const pages = Number(/side 1 af (\d+)/.exec(text)?.[1])
    assert.ok(pages >= 3)
    assert.equal(text.match(/Vare/g)?.length, pages)
    for (let page = 1; page <= pages; page++) assert.ok(text.includes(`side ${page} af ${pages}`))
    for (const [name = ''] of rows(120)) assert.ok(text.includes(name))
  })

  test('goes on over pages where a text, or one row of a table, is longer than a page', async () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `ord${index}`).join(' ')
    const text = textOfPdf(
      await made([
        { kind: 'paragraph', text: long },
        { kind: 'list', items: [long] },
        { kind: 'table', caption: 'Lang', columns: [{ heading: 'A' }, { heading: 'B' }], rows: [['kort', long]] },
      ]),
    )
    assert.equal(text.match(/ord2999/g)?.length, 3)
  })

  test('is the same, made of the same', async () => {
    assert.deepEqual(await made([table(3)]), await made([table(3)]))
  })

  test('takes whatever somebody typed', async () => {
    const text = `\0a\u0007b\ud800 \u{1F600} <b>&amp;</b> (\\) \n\n${'x'.repeat(800)}`
    await made(
      [
        { kind: 'paragraph', text },
        { kind: 'definitions', rows: [{ term: text, value: text }] },
      ],
      { title: text },
    )
    await made([{ kind: 'table', caption: text, columns: [{ heading: text }], rows: [[text]] }])
  })
})
