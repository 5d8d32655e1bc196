import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { type OcdsRelease, readPackage } from '../../../test/support/ocds.ts'
import { addNotices, noticeXml } from '../notices/factories.ts'

const app = await testApp()
const address = '/data/ocds/notices.json'
const fetch = (url = address, headers = {}) => app.server.inject({ url, headers })

const planted = 'Skriv til plantet.person@example.dk eller ring 87 65 43 21'

describe('public tenders as open data', () => {
  test('are not there before there is one: the standard knows no empty package', async () => {
    assert.equal((await fetch()).statusCode, 404)
    assert.match((await app.server.inject('/data')).body, /Der er ingen endnu/)
    assert.doesNotMatch((await app.server.inject('/data/dcat.jsonld')).body, /ocds/)
  })

  test('are release packages that OCDS 1.1 would take', async () => {
    await addNotices(app.database, [
      {
        title: 'Drift af kantiner',
        lots: [
          { title: 'Øst', reserved: 'res-ws', executionReserved: 'yes', social: 'opp', description: planted },
          { title: 'Vest', cpv: '90910000', nuts: 'DK041', executionReserved: 'not-known' },
        ],
      },
      { title: 'Senere', formType: 'planning', type: 'pin-only', lots: [{ deadline: '' }] },
    ])
    const { releases, links } = readPackage((await fetch()).body)
    assert.equal(releases.length, 2)
    assert.equal(links, undefined)
    assert.deepEqual(
      releases.map(({ tag, tender }) => [tag, tender.status, tender.title]),
      [
        [['tender'], 'active', 'Drift af kantiner'],
        [['planning'], 'planned', 'Senere'],
      ],
    )
  })

  test('tell of each lot who may bid, who may carry it out, and what the buyer wants to reach', async () => {
    const [east, west] = (await first()).tender.lots ?? []
    assert.deepEqual(east?.otherRequirements, { reservedParticipation: ['shelteredWorkshop'] })
    assert.deepEqual(east?.contractTerms, { reservedExecution: true })
    assert.deepEqual(east?.sustainability, [{ goal: 'social.jobs' }])
    assert.deepEqual(
      [west?.otherRequirements, west?.contractTerms, west?.hasSustainability],
      [undefined, undefined, undefined],
    )
    assert.deepEqual(east?.tenderPeriod, { endDate: '2026-12-24T11:00:00.000Z' })
  })

  test('say what is bought by CPV, where by NUTS, and for which lot', async () => {
    const { items } = (await first()).tender
    assert.deepEqual(
      items.map(({ classification, deliveryLocation, relatedLot }) => [
        classification.id,
        deliveryLocation?.gazetteer?.identifiers,
        relatedLot,
      ]),
      [
        ['55512000', ['DK042'], 'LOT-0001'],
        ['90910000', ['DK041'], 'LOT-0002'],
      ],
    )
  })

  test('name the buyer by its CVR number, and nobody by whom it could be reached', async () => {
    const { buyer, ocid } = await first()
    assert.deepEqual(buyer, { id: 'DK-CVR-99990031', name: 'Prøvekøbing Kommune' })
    assert.match(ocid, /^rummelig-[a-z0-9.-]+-11111111-/)
    const { body } = await fetch()
    assert.match(body, /Skriv til \[…\]/)
    assert.doesNotMatch(body, /plantet\.person|87 ?65 ?43 ?21|udbud@example/)
  })

  test('are told again when a notice changes another: the same purchase, another release', async () => {
    const [noticeId, procedureId] = ['22222222-0000-4000-8000-000000000001', '33333333-0000-4000-8000-000000000001']
    await addNotices(app.database, [
      { noticeId, procedureId },
      { procedureId, changes: `${noticeId}-01`, dispatched: '2026-11-21T10:00:00+01:00' },
      { procedureId, changes: `${noticeId}-01`, changeReason: 'cancel', dispatched: '2026-11-21T11:00:00+01:00' },
    ])
    const { releases } = readPackage((await fetch()).body)
    const own = releases.filter(({ ocid }) => ocid.endsWith(procedureId))
    assert.deepEqual(
      own.map(({ tag }) => tag),
      [['tender'], ['tenderUpdate'], ['tenderCancellation']],
    )
  })

  test('are sent once to whoever has them, and their head alone to whoever asks for that', async () => {
    const { headers } = await fetch()
    assert.match(String(headers.etag), /^"[0-9a-f]{64}"$/)
    assert.equal((await fetch(address, { 'if-none-match': String(headers.etag) })).statusCode, 304)
    const head = await app.server.inject({ method: 'HEAD', url: address })
    assert.deepEqual([head.statusCode, head.body, head.headers.etag], [200, '', headers.etag])
  })

  test('come a hundred at a time, each in one package', async () => {
    await addNotices(
      app.database,
      Array.from({ length: 100 }, () => noticeXml()),
    )
    const one = readPackage((await fetch()).body)
    assert.equal(one.releases.length, 100)
    const next = new URL(one.links?.next ?? '')
    const two = readPackage((await fetch(next.pathname + next.search)).body)
    assert.deepEqual([two.releases.length, two.links], [5, undefined])
    assert.equal(new Set([...one.releases, ...two.releases].map(({ id }) => id)).size, 105)
    assert.equal((await fetch(`${address}?after=x`)).statusCode, 404)
  })

  test('are found from the page about open data, and by data portals', async () => {
    assert.match((await app.server.inject('/data')).body, /href="\/data\/ocds\/notices\.json"/)
    assert.match((await app.server.inject('/en/data')).body, /Fetch public tenders as JSON/)
    assert.match((await app.server.inject('/data/dcat.jsonld')).body, /\/data\/ocds\/notices\.json/)
  })
})

describe('the reading of packages in tests', () => {
  test('finds what the standard would refuse', async () => {
    const { body } = await fetch()
    const spoil = (from: RegExp, to: string) => () => readPackage(body.replace(from, to))
    assert.throws(spoil(/"status":"active"/, '"status":"open"'), /status/)
    assert.throws(spoil(/"date":"[^"]*"/, '"date":"20-11-2026"'), /date/)
    assert.throws(spoil(/"relatedLot":"[^"]*"/, '"relatedLot":"LOT-0099"'), /There is no lot LOT-0099/)
    assert.throws(spoil(/"id":"LOT-0002"/, '"id":"LOT-0001"'), /twice/)
    assert.throws(spoil(/"initiationType"/, '"email":"a@example.dk","initiationType"'), /email/)
  })
})

async function first(): Promise<OcdsRelease> {
  const [release] = readPackage((await fetch()).body).releases
  assert.ok(release)
  return release
}
