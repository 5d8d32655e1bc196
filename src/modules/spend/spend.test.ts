import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { everybody } from '../../../test/support/people.ts'
import { inTransaction } from '../../kernel/context.ts'
import { writeWorkbook } from '../../kernel/files/table/workbook-writer.ts'
import { addSuppliers, anOffering } from '../suppliers/factories.ts'
import { personalData } from './actions/personal-data.ts'
import { runWaiting } from './actions/run.ts'
import { analysedFrom, asPlatform, ledgerCsv, rightColumns, uploadFrom } from './factories.ts'
import { deleteOfClosed } from './reactions.ts'

const app = await testApp()
const { database } = app
const { purchaser, otherPurchaser, municipality } = await everybody(app)
await addSuppliers(database, [
  {
    slug: 'rent-hus',
    name: 'Rent Hus',
    cvr: '99990007',
    offerings: [anOffering({ title: 'Rengøring', categories: ['90910000'] })],
    deliveryAreas: [{ kind: 'municipality', municipality: '0751' }],
  },
  { slug: 'groen-haand', name: 'Grøn Hånd', legalForm: 'anpartsselskab' },
])
const platform = asPlatform(database, today)
const { browser, organisationId } = purchaser

const lines = [
  { cvr: '99990007', supplier: 'Andet navn', amount: '1.000,00', account: 'Rengøring', unit: 'Skolen' },
  { supplier: 'Grøn Hånd ApS', amount: '500,00', account: 'Grønne områder', date: '01-02-2026' },
  { supplier: 'Hans Prøve', amount: '2.500,00', account: 'Rengøring', text: 'Hemmelig tekst' },
  { supplier: 'Papir A/S', amount: '-1.000,00', unit: 'Rådhuset', account: 'Zzz' },
  { supplier: 'Papir A/S', amount: 'ti' },
]
const ledger = (title: string) => ({ organisationId, title, bytes: ledgerCsv([...lines, { text: title }]) })
const done = await analysedFrom(
  browser,
  { ...ledger('Regnskab 2026'), bytes: ledgerCsv(lines) },
  { database, clock: today },
)

describe('a ledger that is uploaded', () => {
  test('is refused without a file, and all that was typed stays', async () => {
    const fields = { title: 'Regnskab & mere', organisation: String(organisationId), daysKept: '30' }
    const page = await browser.upload('/indkoeb/analyse', fields, [])
    assert.equal(page.statusCode, 422)
    assert.match(page.body, /Vælg den fil, der skal analyseres/)
    assert.match(page.body, /value="Regnskab &amp; mere"/)
    assert.match(page.body, /value="30" checked/)
  })

  const unusable = [
    ['Filen er tom', Buffer.from('')],
    ['kan ikke læses som en tabel', Buffer.from('PK no workbook')],
    ['ingen linjer under kolonnernes navne', Buffer.from('CVR;Beløb\n')],
    ['mere end 200 kolonner', Buffer.from(`${'a;'.repeat(250)}a\n${'1;'.repeat(250)}1\n`)],
  ] as const
  for (const [words, bytes] of unusable) {
    test(`is refused where ${words}`, async () => {
      const file = { field: 'file', name: 'regnskab.csv', contentType: 'text/csv', bytes }
      const fields = { title: 'Regnskab', organisation: String(organisationId), daysKept: '0' }
      const page = await browser.upload('/indkoeb/analyse', fields, [file])
      assert.equal(page.statusCode, 422)
      assert.ok(page.body.includes(words))
    })
  }

  test('is shown with its first lines and guessed columns, and nothing that looks like a CPR number', async () => {
    const bytes = ledgerCsv([{ supplier: '010190-1234', amount: '12,50' }])
    const address = await uploadFrom(browser, { organisationId, bytes })
    const { body } = await browser.get(address)
    assert.match(body, /Intet bliver talt før da/)
    assert.match(body, /<select[^>]*name="amount"[\s\S]*?value="3" selected/)
    assert.match(body, /12,50/)
    assert.ok(!body.includes('010190'))
  })

  test('is called as its file is where nobody has named it', async () => {
    const file = {
      field: 'file',
      name: 'Bogføring 2025.csv',
      contentType: 'text/csv',
      bytes: ledgerCsv(lines.slice(0, 2)),
    }
    const fields = { title: '', organisation: String(organisationId), daysKept: '0' }
    const sent = await browser.upload('/indkoeb/analyse', fields, [file])
    assert.match((await browser.get(String(sent.headers.location))).body, /Bogføring 2025/)
  })

  test('is kept once, however often it is sent', async () => {
    const addresses = await Promise.all([1, 2].map(() => uploadFrom(browser, ledger('Dobbelt'))))
    assert.equal(addresses[0], addresses[1])
  })

  test('of another organisation than one’s own is refused', async () => {
    const file = { field: 'file', name: 'regnskab.csv', contentType: 'text/csv', bytes: ledgerCsv(lines) }
    const fields = { title: 'Regnskab', organisation: String(otherPurchaser.organisationId), daysKept: '0' }
    const page = await browser.upload('/indkoeb/analyse', fields, [file])
    assert.equal(page.statusCode, 422)
  })

  test('does not run with columns that make no sense, and keeps what was chosen', async () => {
    const address = await uploadFrom(browser, ledger('Uden mening'))
    const page = await browser.post(`${address}/koersel`, { amount: '3', cvr: '3', municipality: '0751' })
    assert.equal(page.statusCode, 422)
    assert.match(page.body, /Den samme kolonne er valgt to gange/)
    assert.match(page.body, /value="0751" selected/)
    assert.match((await browser.get(address)).body, /Kør analysen/)
  })
})

describe('an analysis', () => {
  test('tells the share by amount and lines, and leaves out what it cannot read', async () => {
    const { body } = await browser.get(done)
    // 1,000 and 500 of 3,000 kroner; 2 of 4 lines.
    assert.match(body, /3\.000\u00a0kr\./)
    assert.match(body, /1\.500\u00a0kr\./)
    assert.match(body, /50\u00a0%/)
    assert.match(body, /Linje 6: beløbet kan ikke læses/)
  })

  test('rounds its main figures, and says so much where no line can be read', async () => {
    const analysed = async (amount: string) => {
      const bytes = ledgerCsv([{ amount }])
      const upload = { organisationId: purchaser.organisationId, title: `Et beløb, ${amount}`, bytes }
      return (await browser.get(await analysedFrom(browser, upload, { database, clock: today }))).body
    }
    assert.match(await analysed('4.691.771,64'), /4,7\u00a0mio\. kr\./)
    assert.match(await analysed('77.455,53'), /77\.456\u00a0kr\./)
    const unreadable = await analysed('mange')
    assert.match(unreadable, /Ingen linje i filen kunne læses[\s\S]*Lav en ny analyse/)
    assert.doesNotMatch(unreadable, /Kan ikke regnes ud|<table/)
  })

  test('says who was found by number, and who by name alone', async () => {
    const { body } = await browser.get(done)
    assert.match(body, /Rent Hus<\/a>[\s\S]*?CVR-nummer/)
    assert.match(body, /Grøn Hånd<\/a>[\s\S]*?Navnet alene/)
    assert.match(body, /500\u00a0kr\. af det er fundet på navnet alene/)
  })

  test('guesses what else was bought, says how surely, and who could deliver it', async () => {
    const { body } = await browser.get(done)
    assert.match(body, /href="\/leverandoerer\?category=90900000">1 virksomhed/)
    assert.match(body, /Sandsynligt: kontoen nævner faget/)
    assert.match(body, /Det kan vi ikke gætte/)
  })

  test('counts for a municipality also who does not say where they deliver, as an enquiry does', async () => {
    const address = await uploadFrom(browser, ledger('Herning'))
    await browser.post(`${address}/koersel`, { ...rightColumns, municipality: '0657' })
    await runWaiting(platform)
    const { body } = await browser.get(address)
    // Rent Hus delivers elsewhere; Grøn Hånd and Uafhentet say neither what nor where.
    assert.match(
      body,
      />2 virksomheder<br><a href="[^"]*category=90900000[^"]*">Se dem, der skriver, at de leverer hertil/,
    )
    assert.match(body, /Vi tæller også dem, der ikke skriver, hvor de leverer/)
  })

  test('keeps neither names of ordinary suppliers nor the words of lines', async () => {
    const kept = await inTransaction(platform, async (tx) => {
      const { rows } = await sql`select * from spend.sum`.execute(tx)
      const analyses = await sql`select * from spend.analysis where state = 'done'`.execute(tx)
      return JSON.stringify([rows, analyses.rows])
    })
    for (const words of ['Hans', 'hansprøve', 'Papir', 'Hemmelig']) assert.ok(!kept.includes(words), words)
  })

  test('of a workbook comes to the same as of a text', async () => {
    const cells = lines.map(
      ({ date = '15-01-2026', supplier, cvr = '', amount, unit = 'Skolen', account = 'Kaffe' }) => [
        ...[date, supplier, cvr, amount, unit, account, 'Faktura'],
      ],
    )
    const headings = ['Bogføringsdato', 'Leverandør', 'CVR-nr.', 'Beløb', 'Afdeling', 'Kontonavn', 'Tekst']
    const bytes = await writeWorkbook({
      sheet: 'Regnskab',
      columns: headings.map((heading) => ({ heading })),
      rows: cells,
    })
    const address = await analysedFrom(
      browser,
      { organisationId, title: 'Projektmappe', bytes },
      { database, clock: today },
    )
    assert.equal(await csvOf(address), await csvOf(done))
  })

  test('is taken along as a text and as a workbook', async () => {
    const csv = await csvOf(done)
    assert.match(csv, /^\uFEFF?Opdelt efter;Navn;Linjer/)
    assert.match(csv, /I alt;;4;3000;2;1500;50;;/)
    assert.match(csv, /Måned;2026-02;1;500;1;500;100;;/)
    assert.match(csv, /Social virksomhed;Rent Hus;1;1000;1;1000;100;CVR-nummer;/)
    const english = (await browser.get(`${done}/analyse.csv?language=en`)).body
    assert.match(english, /,,4,3000,2,1500,50,,/)
    const workbook = await browser.get(`${done}/analyse.xlsx`)
    assert.equal(workbook.statusCode, 200)
    assert.match(String(workbook.headers['content-disposition']), /Regnskab%202026\.xlsx/)
  })

  test('is compared with another one', async () => {
    const bytes = ledgerCsv([{ cvr: '99990007', amount: '100' }])
    const other = await analysedFrom(browser, { organisationId, title: 'Året før', bytes }, { database, clock: today })
    const { body } = await browser.get(`${done}?compare=${other.split('/').at(-1)}`)
    assert.match(body, /Sammenlignet med Året før/)
    assert.match(body, /-50 procentpoint/)
  })

  test('ordered twice runs once', async () => {
    const address = await uploadFrom(browser, ledger('To gange'))
    const orders = await Promise.all([1, 2].map(() => browser.post(`${address}/koersel`, rightColumns)))
    assert.deepEqual(
      orders.map(({ statusCode }) => statusCode),
      [303, 303],
    )
    await Promise.all([runWaiting(platform), runWaiting(platform)])
    assert.match((await browser.get(address)).body, /Købt for i alt/)
  })

  test('is nobody else’s', async () => {
    for (const other of [otherPurchaser, municipality]) {
      assert.equal((await other.browser.get(done)).statusCode, 404)
      assert.equal((await other.browser.get(`${done}/analyse.csv`)).statusCode, 404)
      assert.equal((await other.browser.post(`${done}/sletning`)).statusCode, 404)
      assert.ok(!(await other.browser.get('/indkoeb/analyse')).body.includes(done))
    }
  })

  test('is part of what somebody can ask about themselves', async () => {
    const { analyses } = await personalData(platform, purchaser.personId)
    assert.ok(analyses.some(({ title }) => title === 'Regnskab 2026'))
    assert.deepEqual(await personalData(platform, municipality.personId), { analyses: [] })
  })

  test('is gone for all of the organisation once somebody deletes it', async () => {
    const address = await analysedFrom(browser, ledger('Slettes'), { database, clock: today })
    assert.match((await browser.get(`${address}/sletning`)).body, /Slet Slettes\?/)
    const deleted = await browser.post(`${address}/sletning`)
    assert.equal(deleted.headers.location, '/indkoeb/analyse?removed=yes')
    assert.equal((await browser.get(address)).statusCode, 404)
  })

  test('goes with the organisation whose it was', async () => {
    const address = await uploadFrom(municipality.browser, { ...municipality, bytes: ledgerCsv(lines) })
    const fact = { id: 1, kind: 'organisations.closed', payload: { organisationId: municipality.organisationId } }
    await inTransaction(platform, (tx) => deleteOfClosed.react(tx, [fact], platform))
    assert.equal((await municipality.browser.get(address)).statusCode, 404)
    assert.equal((await browser.get(done)).statusCode, 200)
  })
})

async function csvOf(address: string): Promise<string> {
  return (await browser.get(`${address}/analyse.csv`)).body
}
