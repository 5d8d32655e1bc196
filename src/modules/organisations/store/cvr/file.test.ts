import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { stdnum } from 'stdnum'
import { z } from 'zod'
import { today } from '../../../../../test/support/clock.ts'
import { cvrDouble, cvrSample } from '../../../../../test/support/cvr-double.ts'
import { elasticsearchRegister } from './elasticsearch.ts'
import { fileRegister } from './file.ts'
import type { CvrAnswer } from './port.ts'

const directory = await mkdtemp(join(tmpdir(), 'cvr-file-'))
after(() => rm(directory, { recursive: true }))

const patient = new AbortController().signal
const sample = fileRegister({
  path: new URL('../../../../../db/reference/cvr-sample.json', import.meta.url),
  clock: today,
})
const numbers = z
  .array(z.object({ Vrvirksomhed: z.object({ cvrNummer: z.number() }) }))
  .parse(cvrSample())
  .map(({ Vrvirksomhed: { cvrNummer } }) => String(cvrNummer))

describe('the CVR register in a file', () => {
  test('has numbers that could be real, of enterprises that are not', () => {
    assert.ok(numbers.length >= 12)
    assert.equal(new Set(numbers).size, numbers.length)
    for (const cvr of numbers) {
      assert.ok(stdnum.DK?.cvr?.validate(cvr).isValid, cvr)
      assert.match(cvr, /^9999/)
    }
  })

  test('answers each number as the search service does', async () => {
    const service = elasticsearchRegister({ ...(await cvrDouble(cvrSample())), clock: today })
    for (const cvr of numbers) {
      const answer = await sample.find(cvr, patient)
      assert.equal(answer.kind, 'found', cvr)
      assert.deepEqual(answer, await service.find(cvr, patient))
    }
  })

  test('says of a number that it does not have, or that is none, that it is unknown', async () => {
    assert.deepEqual(await sample.find('99990198', patient), { kind: 'unknown' })
    assert.deepEqual(await sample.find('kantine', patient), { kind: 'unknown' })
  })

  test('may have a record a line', async () => {
    const register = await registerOf(
      cvrSample()
        .map((record) => JSON.stringify(record))
        .join('\n'),
    )
    assert.equal((await register.find('99990023', patient)).kind, 'found')
  })

  test('may be empty', async () => {
    assert.deepEqual(await (await registerOf('')).find('99990023', patient), { kind: 'unknown' })
  })

  for (const [title, content, why] of [
    [
      'whose second line is no JSON',
      '{"Vrvirksomhed":{"cvrNummer":99990007}}\n{',
      /Record 2 of the CVR file .* is none/,
    ],
    ['that is a broken list', '[{"Vrvirksomhed":', /Record 1 of the CVR file .* is none/],
    ['with a record without a number', '[{"Vrvirksomhed":{}}]', /Record 1 of the CVR file .* is none/],
    ['with a record without a name', '[{"Vrvirksomhed":{"cvrNummer":99990007}}]', /without a name/],
    ['whose record does not fit', '[{"Vrvirksomhed":{"cvrNummer":99990007,"navne":1}}]', /Vrvirksomhed\.navne/],
  ] as const) {
    test(`is unreachable when it is one ${title}, and says why`, async () => {
      assert.match(reason(await (await registerOf(content)).find('99990007', patient)), why)
    })
  }

  test('answers for the others when one record does not fit', async () => {
    const register = await registerOf(
      JSON.stringify([{ Vrvirksomhed: { cvrNummer: 99990198, navne: 1 } }, ...cvrSample()]),
    )
    assert.equal((await register.find('99990198', patient)).kind, 'unreachable')
    assert.equal((await register.find('99990007', patient)).kind, 'found')
  })

  test('is unreachable while there is no such file, and is tried again', async () => {
    const path = join(directory, 'later.json')
    const register = fileRegister({ path, clock: today })
    assert.match(reason(await register.find('99990007', patient)), /later\.json cannot be read/)
    await writeFile(path, JSON.stringify(cvrSample()))
    assert.equal((await register.find('99990007', patient)).kind, 'found')
  })

  test('is read once', async () => {
    const path = join(directory, 'once.json')
    await writeFile(path, JSON.stringify(cvrSample()))
    const register = fileRegister({ path, clock: today })
    await register.find('99990007', patient)
    await rm(path)
    assert.equal((await register.find('99990023', patient)).kind, 'found')
  })

  test('is given up when patience has ended before it is read', async () => {
    const register = await registerOf(JSON.stringify(cvrSample()))
    assert.match(reason(await register.find('99990007', AbortSignal.abort())), /not read in time/)
  })
})

let files = 0

async function registerOf(content: string) {
  files += 1
  const path = join(directory, `${files}.json`)
  await writeFile(path, content)
  return fileRegister({ path, clock: today })
}

function reason(answer: CvrAnswer): string {
  assert.ok(answer.kind === 'unreachable')
  return answer.why
}
