import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { browserOf, formWorld, patternOf, type RoleForm } from './support/form-world.ts'
import { endsSomething, type FoundForm, filled, unescaped } from './support/forms.ts'
import type { Fields } from './support/session.ts'

/** Whoever made a mistake in a form finds everything else in it as they typed it. */

const world = await formWorld()

/** What need not be there, and why. */
const mayBeLost = new Map([
  ['/min-virksomhed/rediger/tilbud/:number words', 'Words to look for categories with: they belong to no page.'],
])

/** Forms that take whatever is typed into them here, and why. */
const neverRefused = new Map([
  ['/log-ind/link/:token', 'The first one that is sent signs in; the link is used up then.'],
  ['/konto/adgangsnoegler', 'It asks for proof first of whoever has shown none for a quarter of an hour.'],
  ['/konto/mailadresse', 'So does this.'],
  ['/konto/sletning', 'And this.'],
])

describe('a form that is refused', () => {
  test('has all that was typed in it', async () => {
    const refused = new Set<string>()
    const losses = new Set<string>()
    const forms = oneOfEach().filter(({ form }) => textsOf(form).length > 0)
    for (const each of forms) {
      for (const { form, sent, body } of await refusals(each)) {
        refused.add(patternOf(each))
        for (const name of lost(form, sent, body)) losses.add(`${patternOf(each)} ${name}`)
      }
    }
    assert.deepEqual(losses, new Set(mayBeLost.keys()))
    const patterns = new Set(forms.map(patternOf))
    assert.ok(patterns.size >= 20, `${patterns.size} of the actions were tried.`)
    assert.deepEqual(patterns.difference(refused), new Set(neverRefused.keys()), 'and the others were refused')
  })

  test('without it would be reported', () => {
    const form = { page: '/', action: '/', fields: [{ name: 'title', kind: 'text', value: '' }] } as const
    assert.deepEqual(lost(form, { title: 'Is & vafler' }, '<input value="Is &amp; vafler">'), [])
    assert.deepEqual(lost(form, { title: 'Is & vafler' }, '<input value="">'), ['title'])
  })
})

/** Sends it with each of the troubles, and answers those that were not taken. */
async function refusals({ role, form }: RoleForm) {
  const found: { readonly form: FoundForm; readonly sent: Fields; readonly body: string }[] = []
  for (const sent of troubles(form)) {
    const { statusCode, body } = await browserOf(world, role).post(form.action, sent)
    world.letTimePass()
    if ([409, 422, 429].includes(statusCode)) found.push({ form, sent, body })
  }
  return found
}

/** Forms of a kind once each; those that end something come last. */
function oneOfEach(): readonly RoleForm[] {
  const kindOf = (each: RoleForm) => `${patternOf(each)} ${each.form.fields.map(({ name }) => name)}`
  const kinds = new Map([...world.forms].reverse().map((each) => [kindOf(each), each] as const))
  return [...kinds.values()].sort(
    (one, other) => Number(endsSomething(one.form.action)) - Number(endsSomething(other.form.action)),
  )
}

/** Ways to fill a form in that a person would mind to lose; most of them have something wrong. */
function troubles(form: FoundForm): Fields[] {
  const names = textsOf(form)
  const marked = Object.fromEntries(names.map((name) => [name, mark(name)]))
  const unchosen = { ...form, fields: form.fields.filter(({ kind }) => kind !== 'choice') }
  return [
    filled(form, marked),
    filled(unchosen, marked),
    ...names.flatMap((name) => [
      filled(form, { ...marked, [name]: '' }),
      filled(form, { ...marked, [name]: `${mark(name)} ${'x'.repeat(12_000)}` }),
    ]),
  ]
}

function textsOf({ fields }: FoundForm): string[] {
  return fields.filter(({ kind }) => kind === 'text').map(({ name }) => name)
}

function mark(name: string): string {
  return `bevar-mig-${name}`
}

/** Names of fields whose text is not in the page that refuses it. */
function lost(form: FoundForm, sent: Fields, body: string): string[] {
  const page = unescaped(body)
  return textsOf(form).filter((name) => !page.includes(String(sent[name])))
}
