import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { jobs, mayDependOn, reactions } from '../../src/modules.ts'

describe('jobs', () => {
  test('have names of their own, which begin with their module', () => assert.deepEqual(nameFaults(jobs, 'job'), []))
})

describe('reactions', () => {
  test('have names of their own, which begin with their module as the kinds of facts do', () => {
    assert.deepEqual(reactionFaults(reactions), [])
  })

  test('with a name used twice or without a module would be found', () => {
    const planted = [
      { name: 'suppliers.refresh', kinds: ['suppliers.changed'] },
      { name: 'suppliers.refresh', kinds: ['changed'] },
      { name: 'refresh', kinds: [] },
    ]
    assert.deepEqual(nameFaults([{ name: 'reminders' }, { name: 'organisations.lookUpCvr' }], 'job'), [
      'reminders does not begin with a module.',
    ])
    assert.deepEqual(reactionFaults(planted), [
      'suppliers.refresh is the name of two reactions.',
      'refresh does not begin with a module.',
      'changed does not begin with a module.',
      'refresh wants no facts.',
    ])
  })
})

function reactionFaults(all: readonly { readonly name: string; readonly kinds: readonly string[] }[]): string[] {
  const kinds = all.flatMap((reaction) => reaction.kinds.map((name) => ({ name })))
  return [
    ...nameFaults(all, 'reaction'),
    ...nameFaults(kinds, undefined),
    ...all.filter((reaction) => reaction.kinds.length === 0).map(({ name }) => `${name} wants no facts.`),
  ]
}

/** Names that do not begin with a module, and those given twice where each belongs to one thing. */
function nameFaults(all: readonly { readonly name: string }[], thing: string | undefined): string[] {
  const names = all.map(({ name }) => name)
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  const strays = names.filter(
    (name) => !/^\w+\.\w+$/.test(name) || !Object.hasOwn(mayDependOn, name.split('.')[0] ?? ''),
  )
  return [
    ...(thing === undefined ? [] : [...repeated].map((name) => `${name} is the name of two ${thing}s.`)),
    ...[...new Set(strays)].map((name) => `${name} does not begin with a module.`),
  ]
}
