import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { addOpenEnquiry, compareUrl, deadline, quoteStage, sendQuote } from '../../../test/support/quotes.ts'
import { textOfPdf } from '../../kernel/files/pdf/factories.ts'

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, vasketur] = [await stage.aBidder('KaffeFair'), await stage.aBidder('Vasketur')]
stage.setTime(new Date('2026-11-23T12:00:00Z'))
const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur] })
await sendQuote(kaffefair.mette, reference, {
  line1words: '=HYPERLINK("https://example.dk")',
  line1quantity: '0,333',
  line1price: '12.345.678,91',
  line2words: 'Fri for moms',
  line2quantity: '1',
  line2unit: 'stk.',
  line2price: '0,05',
  line2vat: '0',
})
await sendQuote(vasketur.mette, reference, { line1price: '1' })
stage.setTime(new Date(deadline.getTime() + 1_000))

describe('the comparison', () => {
  test('as a workbook has every line once with exact numbers, and no formula', async () => {
    const file = await buyer.browser.get(`${compareUrl(reference)}.xlsx`)
    assert.equal(file.statusCode, 200)
    const { sheets } = await readXlsx(file.rawPayload)
    assert.deepEqual(sheets[1]?.rows.slice(1), [
      ['Vasketur', 1, 1, 'Frokost', 2.5, 'dage', 1, '25 %', 2.5],
      ['KaffeFair', 1, 1, '=HYPERLINK("https://example.dk")', 0.333, 'dage', 12345678.91, '25 %', 4111111.08],
      ['KaffeFair', 1, 2, 'Fri for moms', 1, 'stk.', 0.05, 'Fritaget for moms', 0.05],
    ])
  })

  test('as a workbook has beside each other what the page compares', async () => {
    const { sheets } = await readXlsx((await buyer.browser.get(`${compareUrl(reference)}.xlsx`)).rawPayload)
    const rows = new Map(sheets[0]?.rows.map(([term, ...values]) => [term, values]))
    assert.deepEqual(rows.get('Oplysning'), ['Vasketur', 'KaffeFair'])
    assert.deepEqual(rows.get('Pris uden moms'), [2.5, 4111111.13])
    assert.deepEqual(rows.get('Moms'), [0.63, 1027777.77])
    assert.deepEqual(rows.get('Pris med moms'), [3.13, 5138888.9])
    assert.deepEqual(rows.get('Hvem gør hvad'), ['Alene', 'Alene'])
    for (const term of ['Afstand', 'Registreret socialøkonomisk virksomhed', 'Version', 'Levering'])
      assert.ok(rows.has(term), term)
  })

  test('as a document has the same in words', async () => {
    const file = await buyer.browser.get(`${compareUrl(reference)}.pdf`)
    assert.equal(file.statusCode, 200)
    const text = textOfPdf(file.rawPayload).replaceAll('\u00a0', ' ')
    for (const words of ['KaffeFair', 'Vasketur', '4.111.111,13 kr.', '5.138.888,90 kr.', '31. december 2026'])
      assert.ok(text.includes(words), words)
  })
})
