import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { NewNotice } from '../model/notice.ts'
import { readNotice } from './read-notice.ts'

const samples = fileURLToPath(new URL('../../../../../shared/samples/notices', import.meta.url))
const skip = existsSync(samples) ? false : `The sample notices are not at ${samples}.`

async function sample(path: string): Promise<NewNotice> {
  const notice = await readNotice(readFileSync(join(samples, path)))
  if (!notice.ok) throw new Error(`${path}: ${notice.refusal}`)
  return notice.value
}

function refusalOf(text: string): Promise<string> {
  return readNotice(Buffer.from(text)).then((notice) => (notice.ok ? 'It is read.' : notice.refusal))
}

describe('published notices and official examples', { skip }, () => {
  const all = skip
    ? []
    : readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xml'))

  for (const path of all.filter((each) => !each.includes('INVALID_')))
    test(`${path} is read`, async () => {
      const { noticeId, titles, formType } = await sample(path)
      assert.notEqual(noticeId, '')
      assert.ok(formType === 'bri' || Object.keys(titles).length > 0)
    })

  const faults: Readonly<Record<string, RegExp>> = {
    'INVALID_can_24_stage-1.xml': /no number \(BT-701\)/,
    'INVALID_cn_24_stage-2.xml': /no number \(BT-701\)/,
    'INVALID_pin-only_24_empty.xml': /no number \(BT-701\)/,
    'INVALID_pin-only_24_stage-1.xml': /no number \(BT-701\)/,
    'INVALID_cn_24_multiple.xml': /LOT-0002 lacks a title \(BT-21\) or a description \(BT-24\)/,
  }
  for (const [name, reason] of Object.entries(faults))
    test(`${name} is refused, and it is said what it lacks`, async () => {
      const notice = await readNotice(readFileSync(join(samples, 'sdk-examples', name)))
      assert.match(notice.ok ? '' : notice.refusal, reason)
    })

  test('a change that belongs to another procedure than what it changes lacks nothing: it is read, and stands for itself', async () => {
    const change = await sample('sdk-examples/INVALID_change-cn_24_FRA_comments.xml')
    const changed = await sample('sdk-examples/cn_24_FRA_comments.xml')
    assert.deepEqual(change.changes, [`${changed.noticeId}-01`])
    assert.notEqual(change.procedureId, changed.procedureId)
  })
})

describe('what is read of a notice', { skip }, () => {
  test('who may bid, who may carry it out, and by when, lot by lot', async () => {
    const { lots } = await sample('converted-eforms-dk/19-090974-001-EXP.reserved.eforms.xml')
    assert.equal(lots.length, 1)
    assert.deepEqual(lots[0]?.reserved, ['res-ws', 'res-pub-ser'])
    assert.equal(lots[0]?.executionReserved, 'yes')
    assert.match(lots[0]?.conditions.FRA ?? '', /entreprises adaptées/)
    assert.deepEqual([lots[0]?.duration, lots[0]?.durationUnit], [36, 'MONTH'])
    assert.deepEqual(lots[0]?.deadline, new Date('2019-03-22T14:00:00Z'))
    assert.deepEqual(lots[0]?.places, ['FR105'])
  })

  test('the buyers by the references to organisations, the first first, and nobody who only hears complaints', async () => {
    const { buyers } = await sample('converted-eforms-dk/20-587026-001-EXP.eforms.xml')
    assert.deepEqual(
      buyers.map(({ names, registrationId, legalType }) => [names.DAN, registrationId, legalType]),
      [
        ['Region Sjælland', '29190658', 'ra'],
        ['Region Hovedstaden', '29190623', 'ra'],
        ['Region Nordjylland', '29190941', 'ra'],
        ['Region Midtjylland', '29190925', 'ra'],
      ],
    )
  })

  test('nobody who can be named as a contact, and no owner of an enterprise', async () => {
    const whole = JSON.stringify([
      await sample('converted-eforms-dk/20-587026-001-EXP.eforms.xml'),
      await sample('sdk-examples/can_24_maximal.xml'),
      await sample('legacy-ted-export/020052-2017.xml'),
    ])
    const contacts = readFileSync(join(samples, 'converted-eforms-dk/20-587026-001-EXP.eforms.xml'), 'utf8')
    const [, contact = '?'] = /<cac:Contact><!--[^>]*-->\s*<cbc:Name>([^<]+)</.exec(contacts) ?? []
    assert.ok(contacts.includes(contact) && !whole.includes(contact), contact)
    assert.doesNotMatch(whole, /UltimateBeneficialOwner|CONTACT_POINT/)
  })

  test('every language it is written in', async () => {
    const { titles, language } = await sample('real-eforms/2023-OJS165-00522031.xml')
    assert.ok(Object.keys(titles).length > 3)
    assert.equal(language, 'ENG')
  })

  test('social objectives, the number in the Official Journal, and what is kept back', async () => {
    const social = await sample('sdk-examples/cn-social_25.xml')
    assert.deepEqual(social.lots[0]?.socialObjectives, ['opp', 'acc-all'])
    assert.equal((await sample('real-eforms/2024-OJS012-00032045.xml')).publicationNumber, '32045-2024')
    assert.ok((await sample('sdk-examples/can_25_withheld_lots.xml')).withheld.includes('win-cho'))
  })

  test('an amount that is kept back is no amount', async () => {
    const source = readFileSync(join(samples, 'real-eforms/2024-OJS064-00189213.xml'), 'utf8')
    const masked = source.replaceAll(/(<cbc:EstimatedOverallContractAmount[^>]*>)[^<]+/g, '$1-1')
    const notice = await readNotice(Buffer.from(masked))
    assert.equal(notice.ok && notice.value.value, null)
  })

  test('a notice in the old format: what it buys, who buys, by when, and who may bid', async () => {
    const notice = await sample('legacy-ted-export/020052-2017.xml')
    assert.equal(notice.publicationNumber, '20052-2017')
    assert.deepEqual(Object.keys(notice.titles), ['DAN'])
    assert.equal(notice.buyers[0]?.names.DAN, 'Region Nordjylland')
    assert.deepEqual(notice.cpv, ['79624000', '79625000'])
    assert.deepEqual(notice.value, { amount: '12000000.00', currency: 'DKK' })
    assert.deepEqual(notice.lots[0]?.reserved, ['res-ws'])
    assert.deepEqual(notice.lots[0]?.deadline, new Date('2017-01-31T11:00:00Z'))
  })

  test('the prefixes that a document uses say nothing: only namespaces do', async () => {
    const source = readFileSync(join(samples, 'sdk-examples/cn_24_minimal.xml'), 'utf8')
    const renamed = source.replaceAll(/(<\/?|xmlns:)cbc\b/g, '$1text').replaceAll(/(<\/?|xmlns:)cac\b/g, '$1group')
    const [plain, other] = [await sample('sdk-examples/cn_24_minimal.xml'), await readNotice(Buffer.from(renamed))]
    assert.deepEqual(other.ok && other.value, plain)
  })
})

describe('what is no notice', () => {
  test('other XML is refused by the name of what it is', async () => {
    assert.match(
      await refusalOf('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'),
      /"Invoice"/,
    )
    assert.match(await refusalOf('<ContractNotice xmlns="urn:other"/>'), /no tender notice/)
    assert.match(await refusalOf('Kære alle'), /not XML/)
  })

  test('the old format is refused in words where it is a correction or lacks its form', async () => {
    assert.match(await refusalOf('<TED_EXPORT DOC_ID="1-2017"/>'), /old format TED_EXPORT/)
  })

  test('a document type is refused before anything is read', async () => {
    assert.match(
      await refusalOf('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><ContractNotice>&b;</ContractNotice>'),
      /DOCTYPE/,
    )
  })
})
