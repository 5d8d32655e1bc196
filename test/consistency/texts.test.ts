import assert from 'node:assert/strict'
import { dirname } from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { programTree, scan, type Tree } from '../support/source.ts'
import { textFaults, textKeys } from '../support/texts.ts'

const source = programTree()

describe('texts', async () => {
  const folders = [...source.keys()].filter((path) => path.endsWith('/locales/da.ts')).map(dirname)

  for (const folder of folders) {
    const [da, en] = [await textsIn(folder, 'da'), await textsIn(folder, 'en')]

    test(`in ${folder} are there in every language, and none is empty`, () =>
      assert.deepEqual(textFaults(da, en, ''), []))

    test(`in ${folder} are all used`, () => assert.deepEqual(unusedKeys(textKeys(da), source), []))
  }

  test('that are missing, empty or of another kind would be found', () => {
    const da = { a: 'et', b: { c: 'to', d: () => 'tre' }, e: ['fire', { f: 'fem' }] }
    assert.deepEqual(textFaults(da, { a: '', b: { c: 'two', d: 'three' }, e: ['four', {}], g: 'six' }, ''), [
      'a is empty.',
      'b.d is a function in Danish and a string in English.',
      'e.1.f is a string in Danish and missing in English.',
      'g is missing in Danish and a string in English.',
    ])
  })

  test('that nothing shows would be found', () => {
    const planted = new Map([['src/a.ts', 'const { used } = texts.da // forgotten']])
    assert.deepEqual(unusedKeys(['used', 'forgotten'], planted), ['forgotten'])
  })
})

async function textsIn(folder: string, language: 'da' | 'en'): Promise<unknown> {
  return z.record(z.string(), z.unknown()).parse(await import(`../../${folder}/${language}.ts`))[language]
}

/** A key that is used stands, outside of the locales, after a dot, in braces that take it out, in quotes or as a key. */
function unusedKeys(keys: readonly string[], tree: Tree): string[] {
  const used = new Set(
    [...tree].flatMap(([path, text]) => (/\/locales\/(?:da|en)(?:\.ts$|\/)/.test(path) ? [] : keysIn(text))),
  )
  return keys.filter((key) => !used.has(key))
}

function keysIn(text: string): string[] {
  const { code } = scan(text)
  const templates = text.match(/`[\s\S]*`/g)?.join('') ?? ''
  const taken = [...code.matchAll(/\{([^{}]*)\} = /g)].flatMap(([, names = '']) => names.match(/\w+/g) ?? [])
  const named = [...`${code} ${templates}`.matchAll(/\.(\w+)|'(\w+)'|(\w+):/g)].flatMap((found) => found.slice(1))
  return [...taken, ...named]
}
