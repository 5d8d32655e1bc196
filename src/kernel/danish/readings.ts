import { dictionary } from './dictionary.ts'
import type { Ending, Endings, Rule } from './endings.ts'
import { foldWord } from './folding.ts'
import type { Entry } from './lexicon.ts'
import { hasAgentForms, type Kind } from './paradigm.ts'

/** One way to read a word: as a form of a word of the list. */
export interface Reading {
  /** The basic form, folded. */
  readonly lemma: string
  readonly kind: Kind
  /** The word is the basic form itself. */
  readonly isBasic: boolean
  /** Inflected as the nouns for those who do a thing: *en bager, bagere*. */
  readonly hasAgentForms: boolean
}

/** Words read lately: the steps from a word to its family and its parts ask for the same ones. */
const lately = new Map<string, readonly Reading[]>()
const mostLately = 500

/** All ways in which the list knows a folded word, basic forms first. */
export function readingsOf(word: string): readonly Reading[] {
  const known = lately.get(word)
  if (known !== undefined) return known
  const readings = [...listed(word), ...inflected(word)]
  if (lately.size >= mostLately) lately.clear()
  lately.set(word, readings)
  return readings
}

/**
 * The words of the list a compound begins with where it begins with `head`: of `arbejds` *arbejde*, of `kantine`
 * *kantine*. The list says for each word which letters join it to the next.
 */
export function beginningsOf(head: string): Reading[] {
  return undone(head, dictionary().joints).map((entry) => basicReading(entry))
}

/** How a folded word of the list is written: of `groentsag` *grøntsag*. */
export function spellingOf(word: string): string | undefined {
  return dictionary().lexicon.find(word, word.length, '')[0]?.spelling
}

function listed(word: string): Reading[] {
  return dictionary()
    .lexicon.find(word, word.length, '')
    .map((entry) => (entry.formOf === undefined ? basicReading(entry) : irregularReading(entry.formOf)))
}

function inflected(word: string): Reading[] {
  return undone(word, dictionary().endings).map((entry) => ({ ...basicReading(entry), isBasic: false }))
}

function basicReading({ spelling, paradigm: number }: Entry): Reading {
  const paradigm = dictionary().paradigms[number]
  return {
    lemma: foldWord(spelling),
    kind: paradigm?.kind ?? 'other',
    isBasic: true,
    hasAgentForms: paradigm !== undefined && hasAgentForms(paradigm),
  }
}

function irregularReading(formOf: string): Reading {
  const lemma = foldWord(formOf)
  const [entry] = dictionary()
    .lexicon.find(lemma, lemma.length, '')
    .filter((each) => each.formOf === undefined)
  return entry === undefined
    ? { lemma, kind: 'other', isBasic: false, hasAgentForms: false }
    : { ...basicReading(entry), isBasic: false }
}

/** The entries that become `word` by one of the endings, as hunspell finds them: the ending off, what it took back on. */
function undone(word: string, endings: Endings): Entry[] {
  const found: Entry[] = []
  let node: Endings | undefined = endings
  for (let stop = word.length; stop > 0 && node !== undefined; stop -= 1) {
    const letter = word.charAt(stop - 1)
    collect(word, stop, node.here, found)
    collect(word, stop, node.afterLetter.get(letter), found)
    node = node.before.get(letter)
  }
  return found
}

function collect(word: string, stop: number, endings: readonly Ending[] | undefined, found: Entry[]): void {
  if (endings === undefined) return
  for (const ending of endings) {
    for (const entry of dictionary().lexicon.find(word, stop, ending.strip)) if (takes(entry, ending)) found.push(entry)
  }
}

function takes({ spelling, paradigm, formOf }: Entry, { rules }: Ending): boolean {
  if (formOf !== undefined) return false
  for (const flag of dictionary().paradigms[paradigm]?.flags ?? []) {
    if (rules.get(flag)?.some((rule) => fits(spelling, rule))) return true
  }
  return false
}

function fits(spelling: string, { strip, condition }: Rule): boolean {
  return spelling.endsWith(strip) && (condition?.test(spelling) ?? true)
}
