import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ownPages } from '../../../../test/support/own-page.ts'
import { client, type Fields, signInAs } from '../../../../test/support/session.ts'
import { operatorBrowser } from '../../desk/factories.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { rsvCriteria } from '../../reference/index.ts'
import { verificationsOf } from '../actions/verify.ts'
import { aContext, addSuppliers } from '../factories.ts'

const { app, anEnterprise } = await ownPages()
const { database } = app
const criteria = rsvCriteria('2026-11-22')
const visitor = client(app)
const operator = await operatorBrowser(app)

/** Answers that meet the criterion with the number. */
function right(number: number, fields: Fields = {}): Fields {
  const questions = criteria.find((each) => each.number === number)?.questions ?? []
  const answers = Object.fromEntries(questions.map(({ code, metBy }) => [code, metBy]))
  return { ...answers, evidence: 'Det står i vedtægterne.', evidenceUrl: '', ...fields }
}

/** All but the first question without an answer. */
function without(number: number): Fields {
  const [, ...others] = criteria.find((each) => each.number === number)?.questions ?? []
  return Object.fromEntries(others.map(({ code }) => [code, '']))
}

async function declared(supplierId: number): Promise<string[]> {
  return (await verificationsOf(aContext(database), supplierId)).map(({ what }) => what)
}

describe('the RSV check', () => {
  test('leads through five criteria to a declaration that stands on the page and can be printed and taken back', async () => {
    const { mette, supplierId } = await anEnterprise({ cvr: '12345674' })
    const intro = await mette.get('/min-virksomhed/rsv')
    assert.match(intro.body, /Kun juridiske personer med eget CVR-nummer/)
    assert.match(intro.body, /ikke en optagelse i registret/)

    for (const { number } of criteria) {
      const url = `/min-virksomhed/rsv/kriterium/${number}`
      assert.match((await mette.get(url)).body, new RegExp(`§ 5 stk. 1 nr. ${number}`))
      const { statusCode, headers } = await mette.post(
        url,
        number === 4 ? { ...right(number), ...without(4) } : right(number),
      )
      assert.equal(statusCode, 303)
      const next = number === 5 ? '/min-virksomhed/rsv/opsummering' : `/min-virksomhed/rsv/kriterium/${number + 1}`
      assert.equal(headers.location, next)
    }
    const summary = await mette.get('/min-virksomhed/rsv/opsummering')
    assert.match(summary.body, /4 krav som opfyldt/)
    assert.match(summary.body, /2 spørgsmål mangler svar/)
    assert.deepEqual(await declared(supplierId), [], 'nothing is public before it is declared')

    const sent = await Promise.all(Array.from({ length: 20 }, () => mette.post('/min-virksomhed/rsv/erklaering')))
    for (const { headers } of sent) assert.equal(headers.location, '/min-virksomhed/rsv/erklaering?notice=declared')
    assert.deepEqual(await declared(supplierId), ['rsvPurpose', 'rsvCommercial', 'rsvIndependent', 'rsvProfit'])
    const printed = await mette.get('/min-virksomhed/rsv/erklaering')
    assert.match(printed.body, /Kaffefair, CVR-nummer 12345674, erklærer:.*<strong>at have et socialt formål/s)
    assert.doesNotMatch(printed.body, /Erklærer selv/)
    assert.match(printed.body, /Gælder til og med den 22\. november 2027/)

    await mette.post('/min-virksomhed/rsv/kriterium/5', right(5, { dividend: 'yes' }))
    const decided = (await mette.get('/min-virksomhed/rsv/opsummering')).body
    assert.match(decided, /Ikke opfyldt, fordi I har svaret “Ja” til/)
    await mette.post('/min-virksomhed/rsv/erklaering')
    assert.equal((await declared(supplierId)).includes('rsvProfit'), false, 'what is no longer met is taken back')
    await mette.post('/min-virksomhed/rsv/tilbagetraekning')
    assert.deepEqual(await declared(supplierId), [])
  })

  test('keeps half an answer, and shows it again', async () => {
    const { mette } = await anEnterprise({ cvr: '87654320' })
    await mette.post('/min-virksomhed/rsv/kriterium/1', { mainAim: 'yes', evidence: 'Kort' })
    const { body } = await mette.get('/min-virksomhed/rsv/kriterium/1')
    assert.match(body, /value="yes" checked/)
    assert.match(body, /Kort/)
  })

  test('asks for an answer where there is none at all', async () => {
    const { mette } = await anEnterprise()
    const { statusCode, body } = await mette.post('/min-virksomhed/rsv/kriterium/1', { evidence: 'Noget.' })
    assert.equal(statusCode, 422)
    assert.match(body, /Svar ja eller nej/)
    assert.match(body, /Noget\./)
  })

  test('refuses a link that is none, and keeps what was typed', async () => {
    const { mette } = await anEnterprise()
    const { statusCode, body } = await mette.post(
      '/min-virksomhed/rsv/kriterium/2',
      right(2, { evidenceUrl: 'javascript:x' }),
    )
    assert.equal(statusCode, 422)
    assert.match(body, /Skriv en webadresse/)
    assert.match(body, /value="javascript:x"/)
    assert.match(body, /Det står i vedtægterne\./)
  })

  test('declares nothing for an enterprise without a CVR number', async () => {
    const { mette, supplierId } = await anEnterprise()
    await mette.post('/min-virksomhed/rsv/kriterium/1', right(1))
    const { headers } = await mette.post('/min-virksomhed/rsv/erklaering')
    assert.equal(headers.location, '/min-virksomhed/rsv/opsummering')
    assert.match((await mette.get('/min-virksomhed/rsv/opsummering')).body, /ikke noget CVR-nummer/)
    assert.deepEqual(await declared(supplierId), [])
  })

  test('is one’s own: another enterprise sees other answers', async () => {
    const [one, other] = [await anEnterprise(), await anEnterprise()]
    await one.mette.post('/min-virksomhed/rsv/kriterium/1', right(1, { evidence: 'Kun hos os selv.' }))
    assert.doesNotMatch((await other.mette.get('/min-virksomhed/rsv/kriterium/1')).body, /Kun hos os selv/)
  })

  test('has no sixth criterion, and tells who has no page where to get one', async () => {
    const { mette } = await anEnterprise()
    assert.equal((await mette.get('/min-virksomhed/rsv/kriterium/6')).statusCode, 404)
    const person = await addPerson(database)
    await addOrganisation(database, { members: [{ personId: person, role: 'owner' }] })
    const newcomer = await signInAs(app, { personId: person })
    assert.match((await newcomer.get('/min-virksomhed/rsv')).body, /I skal have en side/)
  })
})

describe('a recommendation', () => {
  test('is written by a network, stands on the page with its name, and is taken back', async () => {
    await addSuppliers(database, [{ name: 'Pakkeriet', slug: 'pakkeriet' }])
    const person = await addPerson(database)
    const members = [{ personId: person, role: 'member' as const }]
    await addOrganisation(database, { kind: 'networkOperator', name: 'Netværket', members })
    const kim = await signInAs(app, { personId: person })
    const url = '/leverandoerer/pakkeriet/anbefaling'
    assert.match((await kim.get('/leverandoerer/pakkeriet')).body, /Anbefal virksomheden/)
    assert.doesNotMatch((await visitor.get('/leverandoerer/pakkeriet')).body, /Anbefal virksomheden/)
    assert.match((await kim.get(url)).body, /Hvad ved I om virksomheden\?/)

    const tooShort = await kim.post(url, { evidence: 'Godt', validUntil: '2027-01-01' })
    assert.equal(tooShort.statusCode, 422)
    assert.match(tooShort.body, /mindst 10 tegn/)
    const sent = await kim.post(url, { evidence: 'Vi har kendt den i fem år.', validUntil: '1.1.2027' })
    assert.equal(sent.headers.location, `${url}?notice=saved`)
    assert.match((await visitor.get('/leverandoerer/pakkeriet')).body, /Netværket siger god for/)
    await kim.post(`${url}/tilbagetraekning`)
    assert.doesNotMatch((await visitor.get('/leverandoerer/pakkeriet')).body, /Netværket siger god for/)
  })

  test('is not for those who are no network, and says so', async () => {
    await addSuppliers(database, [{ name: 'Haven', slug: 'haven' }])
    const { mette } = await anEnterprise()
    assert.match((await mette.get('/leverandoerer/haven/anbefaling')).body, /Kun netværk og støtteorganisationer/)
    const sent = await mette.post('/leverandoerer/haven/anbefaling', {
      evidence: 'x'.repeat(20),
      validUntil: '2027-01-01',
    })
    assert.equal(sent.statusCode, 403)
  })
})

describe('an operator’s check', () => {
  test('stands on the page with evidence and last day, and can be taken back', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Smedjen', slug: 'smedjen' }])
    const url = `/sekretariat/sider/${id}/kontrol`
    const wrong = await operator.post(url, {
      what: '',
      checkedOn: '2027-01-01',
      evidence: 'Set.',
      validUntil: '2020-01-01',
    })
    assert.equal(wrong.statusCode, 422)
    for (const sentence of [
      /Vælg, hvad I har kontrolleret/,
      /ikke ligger efter i dag/,
      /mindst 10 tegn/,
      /ligger efter i dag/,
    ])
      assert.match(wrong.body, sentence)
    const check = { checkedOn: '2026-11-20', evidence: 'Vedtægter og årsrapport.', validUntil: '2027-11-20' }
    const sent = await operator.post(url, { ...check, what: 'inRsvRegister' })
    assert.equal(sent.headers.location, `${url}?notice=saved`)
    const page = (await visitor.get('/leverandoerer/smedjen')).body
    assert.match(page, /Står i registret over socialøkonomiske virksomheder/)
    assert.match(page, /Det ved vi ikke: om virksomheden findes i CVR/)
    assert.match((await operator.get(url)).body, /Træk “Står i registret/)
    await operator.post(`${url}/tilbagetraekning`, { what: 'inRsvRegister' })
    assert.doesNotMatch((await visitor.get('/leverandoerer/smedjen')).body, /Står i registret over/)
  })

  test('is saved from the form as it stands on the page, once what was checked is chosen and the evidence written', async () => {
    const [id = 0] = await addSuppliers(database, [{ name: 'Vævestuen', slug: 'vaevestuen' }])
    const url = `/sekretariat/sider/${id}/kontrol`
    const { body } = await operator.get(url)
    const shown = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1] ?? ''
    assert.doesNotMatch(body, / checked/, 'nothing is chosen beforehand')
    const sent = await operator.post(url, {
      what: 'checkedByOperator',
      checkedOn: shown('checkedOn'),
      evidence: 'Besøg den 20. november.',
      evidenceUrl: shown('evidenceUrl'),
      validUntil: shown('validUntil'),
    })
    assert.equal(sent.headers.location, `${url}?notice=saved`)
    assert.match((await visitor.get('/leverandoerer/vaevestuen')).body, /Kontrolleret af sekretariatet.*Besøg den 20/s)
  })

  test('is for operators only', async () => {
    const { mette, supplierId } = await anEnterprise()
    assert.equal((await mette.get(`/sekretariat/sider/${supplierId}/kontrol`)).statusCode, 403)
  })
})

describe('in English', () => {
  test('the pages are there as well', async () => {
    const { mette, supplierId } = await anEnterprise()
    const [other = 0] = await addSuppliers(database, [{ name: 'Vaskeriet' }])
    for (const [browser, path, words] of [
      [mette, '/en/my-enterprise/rsv', 'Who can be registered?'],
      [mette, '/en/my-enterprise/rsv/criterion/5', '35 per cent'],
      [mette, '/en/my-enterprise/rsv/summary', 'No requirement is met yet|You cannot make'],
      [mette, '/en/my-enterprise/rsv/declaration', 'You have made no declaration'],
      [operator, `/en/desk/pages/${supplierId}/verification`, 'Add a check'],
      [operator, '/en/desk/duplicates', 'Pages that may be about one enterprise'],
      [operator, `/en/desk/duplicates/${supplierId}/${other}`, 'Which page is to stay?'],
    ] as const) {
      const { statusCode, body } = await browser.get(path)
      assert.equal(statusCode, 200, path)
      assert.match(body, new RegExp(words), path)
    }
  })
})
