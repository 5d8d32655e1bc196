import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { consoleUser, system } from '../../kernel/access/actor.ts'
import { appendAudit } from '../../kernel/audit/audit.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { aContext, addOwnedSupplier, addSuppliers, aRequest, aWholeDraft } from '../suppliers/factories.ts'
import { addMail, operatorBrowser } from './factories.ts'
import { queue } from './pages/queue-items.ts'
import { searchEverything } from './pages/search-everything.ts'

const app = await testApp()
const { database } = app
const empty = await testApp()
const operator = await operatorBrowser(app)

const { supplierId, organisationId, owner } = await addOwnedSupplier(database, {
  slug: 'kaffefair',
  name: 'KaffeFair',
  draft: aWholeDraft('KaffeFair'),
})
await addSuppliers(database, [{ slug: 'vasketur', name: 'Vasketur', cvr: '99990007' }])
await addOrganisation(database, { kind: 'municipality', name: 'Prøvekøbing Kommune', isConfirmed: false })
await addMail(database, { to: 'bo@example.dk', subject: 'Tabt' })
await inTransaction({ database, actor: system }, async (tx) => {
  await sql`
    update suppliers.profile
    set state = 'submitted', submitted_at = '2026-11-19T11:00:00Z'
    where supplier_id = ${supplierId}
  `.execute(tx)
  await sql`
    update suppliers.supplier
    set is_listed = false
    where id = ${supplierId}
  `.execute(tx)
  await sql`
    update kernel.mail
    set failed_at = '2026-11-22T10:00:00Z'
  `.execute(tx)
})

describe('the queue', () => {
  test('has all that waits, what waits longest first, with how long', async () => {
    const { statusCode, body } = await operator.get('/sekretariat')
    assert.equal(statusCode, 200)
    assert.match(body, /Prøvekøbing Kommune[\s\S]*21 dage[\s\S]*KaffeFair[\s\S]*3 dage[\s\S]*Tabt[\s\S]*2 timer/)
    assert.match(body, /3 ting venter/)
  })

  test('shows one kind when asked, and everything when the kind is unknown', async () => {
    const { body } = await operator.get('/sekretariat?kind=organisation')
    assert.match(body, /1 ting venter/)
    assert.doesNotMatch(body, />KaffeFair</)
    assert.match((await operator.get('/sekretariat?kind=x')).body, /3 ting venter/)
  })

  test('lets pages be chosen and approved together', async () => {
    const { body } = await operator.get('/sekretariat')
    assert.match(body, /<form method="post" action="\/sekretariat\/godkendelser">/)
    assert.match(body, new RegExp(`name="supplier" value="${supplierId}"`))
    const approved = await operator.post('/sekretariat/godkendelser', { supplier: String(supplierId) })
    assert.equal(approved.headers.location, '/sekretariat?approved=1')
    assert.match((await operator.get('/sekretariat?approved=1')).body, /1 side er godkendt/)
    assert.doesNotMatch((await operator.get('/sekretariat')).body, />KaffeFair</)
  })

  test('says so where nothing waits', async () => {
    const { body } = await (await operatorBrowser(empty)).get('/sekretariat')
    assert.match(body, /Der er ikke noget, der venter/)
  })

  test('is nothing for others', async () => {
    assert.deepEqual(await queue(aRequest(database, { personId: owner, owns: [1] })), [])
  })
})

describe('a page that another module puts on the desk', () => {
  for (const path of ['/sekretariat/dubletter', '/sekretariat/godkendelser', `/sekretariat/sider/${supplierId}`]) {
    test(`has the desk's navigation, and the way back to it: ${path}`, async () => {
      const { body } = await operator.get(path)
      assert.match(body, /aria-label="Sekretariatets sider"/)
      assert.match(body, /<nav class="breadcrumbs"[\s\S]*?href="\/sekretariat">Sekretariat</)
    })
  }
})

describe('the search of everything', () => {
  for (const [words, found] of [
    ['vasketur', ['supplier Vasketur']],
    ['9999 0007', ['supplier Vasketur']],
    ['prøvekøbing', ['organisation Prøvekøbing Kommune']],
    ['mette prøve', ['person Mette Prøve']],
    ['bo@example.dk', ['mail Tabt']],
    ['KAFFEFAIR', ['supplier KaffeFair', 'organisation KaffeFair', 'mail Siden om KaffeFair er offentliggjort']],
    ['%', []],
    ['', []],
  ] as const) {
    test(`finds ${JSON.stringify(words)}`, async () => {
      const hits = await searchEverything(aRequest(database, { personId: 1, isOperator: true }), words)
      assert.deepEqual(
        hits.map(({ kind, title }) => `${kind} ${title}`),
        found,
      )
    })
  }

  test('leads to where each is looked at', async () => {
    for (const words of ['kaffefair', 'vasketur', 'prøvekøbing', 'mette', 'tabt']) {
      const { body } = await operator.get(`/sekretariat/soeg?q=${encodeURIComponent(words)}`)
      const [, main = ''] = /role="search"([\s\S]*)<\/main>/.exec(body) ?? []
      const [, url = ''] = /<li><a href="([^"]+)"/.exec(main) ?? []
      assert.equal((await operator.get(url.replaceAll('&amp;', '&'))).statusCode, 200, `${words}: ${url}`)
    }
  })

  test('says so where nothing is found', async () => {
    assert.match((await operator.get('/sekretariat/soeg?q=%3Cb%3E')).body, /ikke noget med “&lt;b&gt;” i/)
  })

  test('finds nothing for others', async () => {
    assert.deepEqual(await searchEverything(aRequest(database, { personId: owner, owns: [1] }), 'a'), [])
  })
})

describe('the audit log', async () => {
  const context = { ...aContext(database), actor: consoleUser }
  const gone = await addPerson(database, { name: 'Gerda Prøve' })
  await inTransaction(context, async (tx) => {
    await appendAudit(tx, context, { action: 'identity.operatorAppointed', subject: `person ${owner}` })
    await appendAudit(tx, context, { action: 'test.unknown', subject: `person ${gone}`, detail: { size: 3 } })
    await sql`
      update identity.person
      set email = null, name = null, deleted_at = ${today.now()}
      where id = ${gone}
    `.execute(tx)
  })

  test('says in words who did what, with the names of those who are still here', async () => {
    const { body } = await operator.get('/sekretariat/log')
    assert.match(body, /Kommandolinjen/)
    assert.match(body, new RegExp(`Gav adgang til sekretariatet[\\s\\S]*Mette Prøve \\(person ${owner}\\)`))
    assert.match(body, new RegExp(`test\\.unknown[\\s\\S]*Slettet bruger \\(person ${gone}\\)[\\s\\S]*size: 3`))
    assert.doesNotMatch(body, /Gerda|<code>identity/)
  })

  test('names suppliers and organisations, with the way to them', async () => {
    const detail = { organisation: organisationId }
    await inTransaction(context, (tx) =>
      appendAudit(tx, context, { action: 'suppliers.claimed', subject: `supplier ${supplierId}`, detail }),
    )
    const { body } = await operator.get('/sekretariat/log?action=suppliers.claimed')
    assert.match(body, />KaffeFair</)
    assert.match(body, new RegExp(`href="/sekretariat/organisationer/${organisationId}">`))
    assert.doesNotMatch(body, />supplier \d/)
  })

  test('is narrowed by action, by what it was about and by who did it', async () => {
    const rows = async (query: string) => {
      const { body } = await operator.get(`/sekretariat/log?${query}`)
      return [...body.matchAll(/<th scope="row"/g)].length
    }
    assert.equal(await rows('action=identity.'), 1)
    assert.equal(await rows(`subject=person+${gone}`), 1)
    assert.equal(await rows('actor=console&subject=settings'), 0)
    assert.equal(await rows('actor=console'), 3)
    assert.equal(await rows('actor=console&action=test'), 1)
    assert.equal(await rows('subject=nobody'), 0)
    assert.match((await operator.get('/sekretariat/log?subject=nobody')).body, /Ingen poster i loggen passer/)
  })
})
