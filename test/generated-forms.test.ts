import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { withConnection } from '../src/kernel/database/migrate.ts'
import { modules } from '../src/modules.ts'
import { browserOf, formWorld } from './support/form-world.ts'
import { endsSomething } from './support/forms.ts'
import { type Attempt, attempts, attemptsOfAll, sendAttempt } from './support/generated-forms.ts'

/** Whatever stands in a form, and whoever sends it, it is answered, and never by a fault of ours. */

const world = await formWorld()
const { app } = world
const actions = modules
  .flatMap(({ routes }) => routes.filter((route) => route.kind === 'action'))
  // What people lose by a form comes last, so that there is something for the others until then.
  .sort((one, other) => Number(endsSomething(one.path.da)) - Number(endsSomething(other.path.da)))

/** How often there was which answer. */
const statuses = new Map<number, number>()

/** A failure names it: the same number makes the same forms again. */
const seed = 20_261_122

describe('any form', () => {
  for (const action of actions) {
    test(`sent to ${action.path.da} is answered in a page that is safe to read`, async () => {
      const examples = attemptsOfAll(action, world).map((attempt): [Attempt] => [attempt])
      const property = fc.asyncProperty(attempts(action, world), isAnsweredWell)
      await fc.assert(property, { seed, examples, numRuns: examples.length + 24, endOnFailure: true })
    })
  }

  test('is taken here, refused there, and closed to some: the forms that were sent get far', () => {
    for (const status of [303, 401, 403, 404, 409, 422])
      assert.ok((statuses.get(status) ?? 0) > 20, `${status} is rare.`)
  })

  test('leaves pages behind that are safe to read', async () => {
    for (const [role, pages] of world.pages) {
      await world.signInAgain(role)
      for (const page of pages) assertSafe(await browserOf(world, role).get(page))
    }
  })

  test('that a handler breaks on would be found', async () => {
    const planted = 'alter table identity.person add constraint planted check (strpos(name, $$<$$) = 0) not valid'
    await withConnection(app.ownerUrl, (owner) => owner.query(planted))
    const details = actions.find(({ path }) => path.da === '/konto/oplysninger')
    assert.ok(details)
    const property = fc.asyncProperty(attempts(details, world), isAnsweredWell)
    await assert.rejects(fc.assert(property, { seed, numRuns: 1_000, endOnFailure: true }), /Property failed/)
    assert.match(JSON.stringify(app.logged.at(-1)), /planted/)
  })

  test('with a script in the answer would be found', () => {
    const page = (content: string) => ({
      statusCode: 422,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html>\n<html lang="da">${content}`,
    })
    assertSafe(page('<p>&lt;script&gt;</p>'))
    assert.throws(() => assertSafe(page('<p><script>alert(1)</script></p>')))
  })
})

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

async function isAnsweredWell(attempt: Attempt): Promise<void> {
  const before = app.logged.length
  const answer = await sendSignedIn(attempt)
  world.letTimePass()
  assertSafe(answer)
  assert.deepEqual(
    app.logged.slice(before).filter(({ level }) => level >= 50),
    [],
  )
  statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
}

/** Some forms begin a session, and some end one: the next is to be sent as the same role again. */
async function sendSignedIn(attempt: Attempt) {
  const { role } = attempt
  const browser = browserOf(world, role)
  if (role === 'visitor') browser.cookies.delete('__Host-session')
  const answer = await sendAttempt(browser, attempt)
  if (role === 'visitor' || answer.statusCode !== 401) return answer
  await world.signInAgain(role)
  return sendAttempt(browserOf(world, role), attempt)
}

function assertSafe({ statusCode, headers, body }: Answer): void {
  assert.ok(statusCode < 500, `${statusCode} ${body.slice(0, 300)}`)
  if (!String(headers['content-type']).startsWith('text/html')) return
  assert.match(body, /^<!doctype html>\n<html lang="(?:da|en)">/)
  assert.doesNotMatch(body, /<script>|<img src=x|<b><b>/)
}
