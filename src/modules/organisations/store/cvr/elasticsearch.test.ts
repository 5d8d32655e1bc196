import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { today } from '../../../../../test/support/clock.ts'
import { cvrDouble, cvrSample } from '../../../../../test/support/cvr-double.ts'
import { until } from '../../../../../test/support/until.ts'
import { elasticsearchRegister } from './elasticsearch.ts'
import type { CvrAnswer } from './port.ts'

const enterprise = '99990007'
const noContacts = { website: null, email: null, phone: null }
const patient = new AbortController().signal
const double = await cvrDouble(cvrSample())
const register = elasticsearchRegister({ ...double, clock: today })

describe('the CVR search service', () => {
  test('finds an enterprise with what is registered today', async () => {
    assert.deepEqual(await register.find(enterprise, patient), {
      kind: 'found',
      entry: {
        cvr: '99990007',
        name: 'Eksempel Kantine ApS',
        otherNames: ['Eksempel Mødemad ApS', 'Prøve Madpakker ApS'],
        legalForm: 'APS',
        street: 'Eksempelvej 12B',
        postcode: '8000',
        town: 'Aarhus C',
        municipality: '0751',
        industryCode: '562900',
        industryText: 'Anden restaurationsvirksomhed',
        website: 'www.kantine.example.dk',
        email: 'post@kantine.example.dk',
        phone: '00000007',
        advertisingProtected: false,
        ceased: false,
        registeredSocialEnterprise: true,
        readAt: today.now(),
      },
    })
  })

  test('is asked for the fields that we use, and for no others', async () => {
    await register.find(enterprise, patient)
    const { cvr, fields } = double.requests.at(-1) ?? { cvr: '', fields: [] }
    assert.equal(cvr, enterprise)
    assert.ok(fields.includes('Vrvirksomhed.reklamebeskyttet'))
    assert.ok(!fields.some((field) => field.startsWith('Vrvirksomhed.deltagerRelation')))
    assert.ok(!fields.includes('Vrvirksomhed') && !fields.includes('Vrvirksomhed.virksomhedMetadata'))
  })

  test('is asked with a number however it is written', async () => {
    assert.equal((await register.find('DK 99 99 00 07', patient)).kind, 'found')
  })

  test('may have an address that ends with a slash', async () => {
    const slashed = elasticsearchRegister({ ...double, url: `${double.url}/`, clock: today })
    assert.equal((await slashed.find(enterprise, patient)).kind, 'found')
  })

  test('says of a number that it does not have that it is unknown', async () => {
    assert.deepEqual(await register.find('99990198', patient), { kind: 'unknown' })
  })

  test('is not troubled with what is no CVR number', async () => {
    const before = double.requests.length
    assert.deepEqual(await register.find('99990008', patient), { kind: 'unknown' })
    assert.equal(double.requests.length, before)
  })

  test('gives no contact of an enterprise that is protected against advertising', async () => {
    const { website, email, phone, advertisingProtected } = found(await register.find('99990023', patient))
    assert.deepEqual({ website, email, phone, advertisingProtected }, { ...noContacts, advertisingProtected: true })
  })

  test('tells that an enterprise has ceased', async () => {
    assert.equal(found(await register.find('99990031', patient)).ceased, true)
  })
})

describe('a CVR search service that fails', () => {
  for (const [mode, why] of [
    ['down', /answered with status 503/],
    ['busy', /asked too often/],
    ['refusing', /does not accept the user and password/],
    ['moved', /answered with status 302/],
    ['nonsense', /an answer that does not fit/],
    ['unfit', /a record that does not fit: Vrvirksomhed\.navne/],
    ['partial', /did not search all/],
    ['deaf', /another enterprise/],
  ] as const) {
    test(`is unreachable when ${mode}, and says why`, async (context) => {
      double.behave(mode)
      context.after(() => double.behave('well'))
      assert.match(reason(await register.find('99990015', patient)), why)
    })
  }

  for (const mode of ['slow', 'stalling'] as const) {
    test(`is given up when ${mode}, as soon as patience ends`, { timeout: 20_000 }, async (context) => {
      double.behave(mode)
      context.after(() => double.behave('well'))
      const patience = new AbortController()
      const before = double.requests.length

      const answer = register.find(enterprise, patience.signal)
      await until(() => double.requests.length > before)
      patience.abort()

      assert.match(reason(await answer), /did not answer in time/)
    })
  }

  test('is not asked when patience has ended before', async () => {
    assert.match(reason(await register.find(enterprise, AbortSignal.abort())), /did not answer in time/)
  })

  test('is unreachable where nobody listens', async () => {
    const nobody = elasticsearchRegister({ ...double, url: 'http://127.0.0.1:1', clock: today })
    assert.match(reason(await nobody.find(enterprise, patient)), /cannot be reached/)
  })

  test('says that the password is wrong, without the password', async () => {
    const wrong = elasticsearchRegister({ ...double, password: 'forkert', clock: today })
    const why = reason(await wrong.find(enterprise, patient))
    assert.match(why, /does not accept the user and password \(401\)/)
    assert.doesNotMatch(why, /forkert/)
  })

  test('gives away no credentials that stand in its address', async () => {
    const url = double.url.replace('//', '//hemmelig:kode@')
    const why = reason(await elasticsearchRegister({ ...double, url, clock: today }).find(enterprise, patient))
    assert.match(why, /cannot be reached/)
    assert.doesNotMatch(why, /hemmelig|kode/)
  })
})

function found(answer: CvrAnswer) {
  assert.ok(answer.kind === 'found')
  return answer.entry
}

function reason(answer: CvrAnswer): string {
  assert.ok(answer.kind === 'unreachable')
  return answer.why
}
