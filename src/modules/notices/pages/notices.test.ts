import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { client } from '../../../../test/support/session.ts'
import { addNotices } from '../factories.ts'

const baseUrl = 'https://indkoeb.example.dk'
const app = await testApp({ baseUrl })
const { database } = app
const browser = client(app)
const id = 'aaaaaaaa-0000-4000-8000-00000000000a'
const procedureId = 'aaaaaaaa-0000-4000-8000-00000000000b'

await addNotices(database, [
  { title: 'Kantinedrift på rådhuset', englishTitle: 'Canteen', lots: [{ reserved: 'res-ws', social: 'opp' }] },
  {
    title: 'Rengøring af skoler',
    buyer: 'Eksempelby Kommune',
    lots: [{ cpv: '90910000', nuts: 'DK014', deadline: '2026-12-01T08:30:00+01:00', executionReserved: 'yes' }],
  },
  { title: 'Vask af tøj', lots: [{ cpv: '98310000', nuts: 'DK042', deadline: '2026-06-15T12:00:00+02:00' }] },
  { title: 'Rejser', country: 'DEU', lots: [{ cpv: '63510000', nuts: 'DE300' }] },
  {
    noticeId: id,
    procedureId,
    title: 'Gartner',
    publicationNumber: '00000123-2026',
    dispatched: '2026-10-01T10:00:00+02:00',
    lots: [{ cpv: '77310000' }],
  },
  {
    noticeId: id,
    procedureId,
    version: 2,
    title: 'Gartner med ny frist',
    dispatched: '2026-10-09T10:00:00+02:00',
    lots: [
      { cpv: '77310000', title: 'Parker', documents: 'javascript:alert(1)' },
      { cpv: '77310000', title: 'Kirkegårde', deadline: '2026-12-30T12:00:00+01:00' },
    ],
  },
  {
    title: 'Aflyst indkøb',
    lots: [{ cpv: '30000000' }],
    changes: 'ffffffff-0000-4000-8000-000000000001-01',
    changeReason: 'cancel',
  },
  { title: 'Ny kantine i drift', formType: 'result', type: 'can-standard', dispatched: '2026-08-01T10:00:00+02:00' },
  { title: 'Vi vil købe vask', formType: 'planning', type: 'pin-only', lots: [{ cpv: '98310000', deadline: '' }] },
])

/** The titles on the page, in order. */
async function titlesAt(url: string): Promise<string[]> {
  const { body } = await browser.get(url)
  return [...body.matchAll(/card-heading"><a href="[^"]*"><span[^>]*>([^<]*)/g)].map(([, title = '']) => title)
}

async function addressOf(title: string): Promise<string> {
  const { rows } = await sql<{ id: number }>`
    select id
    from notices.notice
    where titles ->> 'DAN' = ${title}
  `.execute(database)
  return `/udbud/${rows[0]?.id}`
}

describe('the list', () => {
  test('has the newest of each notice that is open, the soonest deadline on top', async () => {
    assert.deepEqual(await titlesAt('/udbud'), [
      'Rengøring af skoler',
      'Rejser',
      'Kantinedrift på rådhuset',
      'Gartner med ny frist',
    ])
  })

  test('has what is closed, decided or only planned for whoever asks for it, and says how many there are', async () => {
    assert.deepEqual(await titlesAt('/udbud?status=closed'), ['Aflyst indkøb', 'Vask af tøj'])
    assert.deepEqual(await titlesAt('/udbud?status=over'), ['Ny kantine i drift'])
    assert.deepEqual(await titlesAt('/udbud?status=none'), ['Vi vil købe vask'])
    const { body } = await browser.get('/udbud')
    assert.match(body, /href="\/udbud\?status=closed"[^>]*><span>Lukket eller aflyst<\/span> <span[^>]*>2</)
    assert.match(body, /4 åbne udbud/)
  })

  test('leads from an empty search to what there is of another kind', async () => {
    const { body } = await browser.get('/udbud?q=vask')
    assert.match(body, /Vi fandt ingen åbne udbud/)
    assert.match(body, /href="\/udbud\?q=vask&amp;status=closed"[^>]*>Lukket eller aflyst \(1\)/)
  })

  test('is narrowed by words, in any form and as parts of a compound', async () => {
    assert.deepEqual(await titlesAt('/udbud?q=kantiner'), ['Kantinedrift på rådhuset'])
    assert.deepEqual(await titlesAt('/udbud?q=skole+reng%C3%B8ring'), ['Rengøring af skoler'])
    assert.deepEqual(await titlesAt('/udbud?q=%27%29+%7C+%28%27'), await titlesAt('/udbud'))
    assert.deepEqual(await titlesAt('/udbud?q=elefant'), [])
  })

  test('takes a CPV number among the words for the category, with its check digit and without', async () => {
    assert.deepEqual(await titlesAt('/udbud?q=90910000'), ['Rengøring af skoler'])
    assert.deepEqual(await titlesAt('/udbud?q=90900000-6+skoler'), ['Rengøring af skoler'])
    assert.deepEqual(await titlesAt('/udbud?q=77310000+skoler'), [])
  })

  test('leads from words that nobody wrote to the category they mean', async () => {
    const { body } = await browser.get('/udbud?q=havearbejde')
    assert.deepEqual(await titlesAt('/udbud?q=havearbejde'), [])
    assert.match(body, /href="\/udbud\?category=77310000"[^>]*>[^<]* \(1\)/)
  })

  test('is narrowed by who may bid, who may do the work, social objectives, category, place, deadline and buyer', async () => {
    assert.deepEqual(await titlesAt('/udbud?reserved=res-ws'), ['Kantinedrift på rådhuset'])
    assert.deepEqual(await titlesAt('/udbud?execution=yes'), ['Rengøring af skoler'])
    assert.deepEqual(await titlesAt('/udbud?social=opp'), ['Kantinedrift på rådhuset'])
    assert.deepEqual(await titlesAt('/udbud?social=any'), ['Kantinedrift på rådhuset'])
    assert.deepEqual(await titlesAt('/udbud?category=90'), ['Rengøring af skoler'])
    assert.deepEqual(await titlesAt('/udbud?municipality=bornholm'), ['Rengøring af skoler'])
    assert.deepEqual(await titlesAt('/udbud?region=hovedstaden'), ['Rengøring af skoler'])
    assert.deepEqual(await titlesAt('/udbud?country=DEU'), ['Rejser'])
    assert.ok(!(await titlesAt('/udbud?region=danmark')).includes('Rejser'))
    assert.ok((await titlesAt('/udbud?region=danmark')).includes('Rengøring af skoler'))
    assert.deepEqual(await titlesAt('/udbud?buyer=Eksempelby+Kommune'), ['Rengøring af skoler'])
  })

  test('tells what it can be narrowed to, with how many', async () => {
    const { body } = await browser.get('/udbud')
    assert.match(body, /Forbeholdt beskyttede værksteder o\.l\.<\/span>\s*<span class="facet-count">1</)
    assert.match(body, /<span>Hele Danmark<\/span> <span class="facet-count">3</)
    assert.match(body, /<span>Tyskland<\/span> <span class="facet-count">1</)
  })

  test('says what could not be understood, and answers the rest', async () => {
    const page = await browser.get('/udbud?q=kantine&reserved=nobody')
    assert.equal(page.statusCode, 400)
    assert.match(page.body, /“nobody” kan ikke bruges som Hvem må byde\?/)
    assert.deepEqual(await titlesAt('/udbud?q=kantine&reserved=nobody'), ['Kantinedrift på rådhuset'])
  })

  test('never ends blind: it says what to do where nothing is found', async () => {
    assert.match((await browser.get('/udbud?q=elefant')).body, /Prøv et andet/)
    assert.match((await browser.get('/udbud?q=elefant&social=opp')).body, /Fjern et af filtrene/)
    assert.match((await browser.get('/udbud?page=7')).body, /Gå tilbage til den første side/)
  })
})

describe('a notice', () => {
  test('says in words what makes it social, when bids are due in Danish time, and that bids are made elsewhere', async () => {
    const { body } = await browser.get(await addressOf('Kantinedrift på rådhuset'))
    assert.match(body, /Mindst 30 procent af de ansatte skal høre til målgruppen/)
    assert.match(body, /Køberen vil skabe job til langtidsledige/)
    assert.match(body, /Bud senest 24\. december 2026 kl\. 12\.00 dansk tid/)
    assert.match(body, /Bud afgives et andet sted/)
    assert.match(body, /href="https:\/\/udbud\.example\.dk\/1"/)
  })

  test('is shown in the language of the page where it is written in it', async () => {
    const address = await addressOf('Kantinedrift på rådhuset')
    assert.match((await browser.get(address.replace('/udbud', '/en/tenders'))).body, /<h1>Canteen<\/h1>/)
    const danish = await addressOf('Rengøring af skoler')
    assert.match(
      (await browser.get(danish.replace('/udbud', '/en/tenders'))).body,
      /The text exists in other languages only\. It is shown in Danish\./,
    )
  })

  test('that has been changed stays, says so, and leads to the one that holds; both name each other', async () => {
    const earlier = await browser.get(await addressOf('Gartner'))
    const later = await addressOf('Gartner med ny frist')
    assert.match(earlier.body, /Denne bekendtgørelse er ændret/)
    assert.ok(earlier.body.includes(`href="${later}"`))
    assert.match(earlier.body, /noindex/)
    assert.ok((await browser.get(later)).body.includes(`href="${await addressOf('Gartner')}"`))
    assert.match(earlier.body, /ted\.europa\.eu\/da\/notice\/-\/detail\/123-2026/)
  })

  test('tells each lot with its own deadline, and makes no link of an address that is none', async () => {
    const { body } = await browser.get(await addressOf('Gartner med ny frist'))
    assert.match(body, /Delaftale 2: Kirkegårde/)
    assert.match(body, /30\. december 2026/)
    assert.doesNotMatch(body, /href="javascript/)
    assert.match(body, /en adresse, vi ikke kan linke til/)
  })

  test('says once what all its lots have in common, and of each only the rest', async () => {
    const { body } = await browser.get(await addressOf('Gartner med ny frist'))
    const [above = '', lots = ''] = body.split('Delaftaler (2)')
    assert.match(above, /Fælles for alle delaftaler[\s\S]*<dt>Sted<\/dt><dd>Østjylland/)
    assert.equal(lots.split('<dt>Frist</dt>').length, 3)
    assert.doesNotMatch(lots.split('</main>')[0]?.split('<aside')[0]?.split('Kort fortalt')[0] ?? '', /<dt>Sted/)
  })

  test('that is given up says so', async () => {
    assert.match((await browser.get(await addressOf('Aflyst indkøb'))).body, /Køberen har opgivet indkøbet/)
  })

  test('that one cannot bid for asks nobody to bid, but says what it is', async () => {
    const said = {
      'Ny kantine i drift': /Indkøbet er afgjort/,
      'Vask af tøj': /Fristen er udløbet/,
      'Aflyst indkøb': /Køberen har aflyst indkøbet/,
      Gartner: /Brug den nye bekendtgørelse/,
      'Vi vil købe vask': /Der kan ikke bydes endnu/,
    }
    for (const [title, words] of Object.entries(said)) {
      const { body } = await browser.get(await addressOf(title))
      assert.match(body, words)
      assert.doesNotMatch(body, /Afgiv bud|Hent udbudsmaterialet|før I byder/)
    }
  })

  test('waits for its number in the Official Journal only as long as it may still come', async () => {
    assert.match((await browser.get(await addressOf('Rejser'))).body, /ikke noget nummer i EU-Tidende endnu/)
    const old = await browser.get(await addressOf('Ny kantine i drift'))
    assert.doesNotMatch(old.body, /nummer i EU-Tidende endnu/)
    assert.match(old.body, /Vi kender ikke bekendtgørelsens nummer/)
  })

  test('names places abroad where it knows them, and says what a code is where it does not', async () => {
    assert.match((await browser.get(await addressOf('Rejser'))).body, /Berlin, Tyskland/)
    const { body } = await browser.get(await addressOf('Kantinedrift på rådhuset'))
    assert.match(body, /Østjylland/)
  })
})

describe('the feed', () => {
  test('has the notices of a search, the newest first', async () => {
    const { body, headers } = await browser.get('/udbud/feed.atom?q=gartner')
    assert.match(String(headers['content-type']), /atom/)
    assert.deepEqual(
      [...body.matchAll(/<entry>[\s\S]*?<title>([^<]*)/g)].map(([, title]) => title),
      ['Gartner med ny frist'],
    )
  })

  test('is by the site at its public address, whatever host it was asked at', async () => {
    const { body } = await browser.get('/udbud/feed.atom')
    assert.ok(body.includes(`<author><name>${new URL(baseUrl).host}</name><uri>${baseUrl}/</uri></author>`))
    assert.ok(body.includes(`<link rel="self" type="application/atom+xml" href="${baseUrl}/udbud/feed.atom"/>`))
  })
})
