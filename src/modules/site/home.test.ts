import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { client, signInAs } from '../../../test/support/session.ts'
import { addPerson } from '../identity/factories.ts'
import { aCvr, addOrganisation } from '../organisations/factories.ts'
import { addOwnedSupplier, addSuppliers } from '../suppliers/factories.ts'

const app = await testApp()
const { database } = app
const kaffefair = await addOwnedSupplier(database, { slug: 'kaffefair', name: 'KaffeFair' })
const purchaser = await addPerson(database)
const cvr = aCvr()
await addOrganisation(database, {
  kind: 'municipality',
  name: 'Prøvekøbing Kommune',
  cvr,
  mailDomain: 'proevekoebing.example',
  members: [{ personId: purchaser, role: 'owner' }],
})
const newEnterprise = await addPerson(database)
await addOrganisation(database, { name: 'Vasketur', members: [{ personId: newEnterprise, role: 'owner' }] })
const nobodyYet = await addPerson(database, { name: 'Nils Prøve' })
const colleague = await addPerson(database, { email: 'kirsten@proevekoebing.example' })
const operator = await addPerson(database, { isOperator: true })

/** Where the page leads, without the frame around it. */
async function home(personId: number, hasSecondFactor = false) {
  const browser = await signInAs(app, { personId, hasSecondFactor })
  const { statusCode, body } = await browser.get('/min-side')
  assert.equal(statusCode, 200)
  const [, main = ''] = /<main id="main">([\s\S]*)<\/main>/.exec(body) ?? []
  return {
    main,
    links: [...main.matchAll(/href="([^"]+)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&')),
    browser,
  }
}

describe('the start page', () => {
  test('is only for those who have signed in, and leads back after signing in', async () => {
    const { headers } = await client(app).get('/min-side')
    assert.equal(headers.location, '/log-ind?next=%2Fmin-side')
  })

  test('greets by name, and shows clear ways to who belongs nowhere yet', async () => {
    const { main, links } = await home(nobodyYet)
    assert.match(main, /<h1>Hej Nils Prøve<\/h1>/)
    assert.match(main, /Vi er en virksomhed[\s\S]*Vi køber ind[\s\S]*Jeg vil bare kigge/)
    assert.deepEqual(links, [
      '/leverandoerer',
      '/organisation/ny/cvr?kind=socialEnterprise',
      '/organisation/ny',
      '/leverandoerer',
      '/konto',
      '/konto/mine-data',
    ])
  })

  test('knows the organisation that a mail domain belongs to', async () => {
    const { main, links } = await home(colleague)
    assert.match(main, /Din mailadresse hører til Prøvekøbing Kommune/)
    assert.ok(links.includes(`/organisation/anmodning?cvr=${cvr}`))
  })

  test('tells who has asked to join to wait, and the owner that somebody waits', async () => {
    const asker = await addPerson(database, { email: 'asger@proevekoebing.example' })
    const { browser } = await home(asker)
    await browser.post('/organisation/anmodning', { cvr })
    const { main, links } = await home(asker)
    assert.match(main, /Du har bedt om at komme med i Prøvekøbing Kommune[\s\S]*Vent på svar/)
    assert.doesNotMatch(main, /Din mailadresse hører til/)
    assert.ok(links.includes(`/organisation/anmodning?cvr=${cvr}`))
    const owner = await home(purchaser)
    assert.match(owner.main, /1 kollega venter på svar\./)
    assert.ok(owner.links.some((url) => /^\/organisation\/\d+\/medlemmer$/.test(url)))
  })

  test('tells who has claimed a page that the operator is looking at it', async () => {
    await addSuppliers(database, [{ slug: 'vaskeriet', name: 'Vaskeriet' }])
    const { browser } = await home(newEnterprise)
    const claim = { cvr: aCvr(), way: 'operator', reason: 'Jeg er leder af Vaskeriet og svarer på deres telefon.' }
    assert.equal((await browser.post('/leverandoerer/vaskeriet/overtag', claim)).statusCode, 303)
    const { main, links } = await home(newEnterprise)
    assert.match(main, /Overtag Vaskeriet[\s\S]*Sekretariatet ser på jeres anmodning/)
    assert.ok(links.includes('/leverandoerer/vaskeriet/overtag'))
  })

  test('leads a network to the enterprises that it knows', async () => {
    const networker = await addPerson(database)
    const members = [{ personId: networker, role: 'owner' }] as const
    await addOrganisation(database, { kind: 'networkOperator', name: 'Netværket', members })
    assert.match((await home(networker)).main, /Anbefal virksomheder, I kender/)
  })

  test('leads an enterprise to its page, with its state and what comes next', async () => {
    const { main, links } = await home(kaffefair.owner)
    assert.match(main, /Jeres side: KaffeFair[\s\S]*Tilstand: Kladde\. Næste skridt: /)
    assert.ok(links.includes('/min-virksomhed'))
    assert.ok(links.includes(`/organisation/${kaffefair.organisationId}`))
    assert.doesNotMatch(main, /Vi køber ind|Sekretariat|Indkøb/)
  })

  test('helps an enterprise without a page to one, and not to a second one', async () => {
    const { links } = await home(newEnterprise)
    assert.ok(links.indexOf('/leverandoerer?q=Vasketur') < links.indexOf('/min-virksomhed/ny'))
    assert.ok(links.includes('/leverandoerer?q=Vasketur'))
  })

  test('leads a purchaser to the lists', async () => {
    const { main, links, browser } = await home(purchaser)
    assert.match(main, /Spørg virksomheder om tilbud/)
    assert.ok(links.includes('/indkoeb'))
    assert.doesNotMatch(main, /Jeres side/)
    await browser.post('/indkoeb/lister', {
      name: 'Frokost',
      organisation: /organisation\/(\d+)/.exec(links.join())?.[1] ?? '',
    })
    assert.match((await home(purchaser)).main, /I har 1 liste\./)
  })

  test('leads an operator to the desk, once a second factor is shown', async () => {
    const half = await home(operator)
    assert.match(half.main, /Log ind i to trin for at åbne sekretariatet/)
    assert.ok(half.links.includes('/konto/to-trin?next=%2Fmin-side'))
    assert.ok(!half.links.includes('/sekretariat'))
    const whole = await home(operator, true)
    assert.ok(whole.links.includes('/sekretariat'))
    assert.doesNotMatch(whole.main, /Log ind i to trin|Vi er en virksomhed/)
  })

  test('leads only to pages that are there', async () => {
    for (const personId of [nobodyYet, kaffefair.owner, newEnterprise, purchaser, colleague]) {
      const { links, browser } = await home(personId)
      for (const url of links) assert.equal((await browser.get(url)).statusCode, 200, url)
    }
  })

  for (const [who, personId, place] of [
    ['an enterprise', kaffefair.owner, 'Min virksomhed'],
    ['a purchaser', purchaser, 'Indkøb'],
    ['an operator', operator, 'Sekretariat'],
  ] as const) {
    test(`is not needed to get to work: the header leads ${who} there from every page`, async () => {
      const browser = await signInAs(app, { personId, hasSecondFactor: true })
      const { body } = await browser.get('/om')
      const [header = ''] = /<header[\s\S]*<\/header>/.exec(body) ?? []
      const places = ['Min virksomhed', 'Indkøb', 'Sekretariat'].filter((each) => header.includes(`>${each}<`))
      assert.deepEqual(places, [place])
    })
  }

  test('is there in English', async () => {
    const browser = await signInAs(app, { personId: nobodyYet })
    assert.match((await browser.get('/en/my-page')).body, /<h1>Hello Nils Prøve<\/h1>/)
  })
})

describe('a desk for others', () => {
  for (const [who, url, sentence] of [
    ['purchasers', '/indkoeb/forespoergsler', /Siden er for indkøbere/],
    ['enterprises', '/min-virksomhed/udbud', /Siden er for virksomheder, der sælger/],
  ] as const) {
    test(`tells whoever belongs to none of the ${who} so, and where an organisation is registered`, async () => {
      const browser = await signInAs(app, { personId: nobodyYet })
      const { statusCode, body } = await browser.get(url)
      assert.equal(statusCode, 403)
      assert.match(body, sentence)
      assert.match(body, /href="\/organisation\/ny"/)
    })
  }
})
