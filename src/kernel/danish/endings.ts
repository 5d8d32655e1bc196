import { foldWord } from './folding.ts'

/** How a word becomes a longer one: `strip` goes from its end, `added` comes, where its spelling fits `condition`. */
export interface Rule {
  /** The number by which a word of the list names the rule. */
  readonly flag: number
  readonly strip: string
  readonly added: string
  readonly condition: RegExp | undefined
  /** The longer form only begins a compound: *arbejds-* of *arbejde*. */
  readonly isJoint: boolean
}

/** The rules that take away and add the same letters (folded), to be undone together, by their flags. */
export interface Ending {
  readonly strip: string
  readonly rules: ReadonlyMap<number, readonly Rule[]>
}

/** The endings by the folded letters they add, from the last letter backwards. */
export interface Endings {
  readonly here: readonly Ending[]
  /** Those whose rules want one certain letter before what they strip: most are for doubled letters. */
  readonly afterLetter: ReadonlyMap<string, readonly Ending[]>
  readonly before: ReadonlyMap<string, Endings>
}

/** Flags that are no suffixes: where in a compound a form may stand, and that a form needs one more ending. */
const beginsCompound = 32
const needsEnding = 8

interface WrittenRule extends Rule {
  readonly leadsTo: readonly number[]
}

/** Reads the suffix rules of a hunspell affix file with numeric flags. A rule that leads to a second one is joined with it. */
export function readRules(aff: string): Rule[] {
  const written = aff.split('\n').flatMap(readRule)
  const byFlag = Map.groupBy(written, ({ flag }) => flag)
  return written.flatMap((rule) => [
    ...(rule.leadsTo.includes(needsEnding) ? [] : [rule]),
    ...rule.leadsTo.flatMap((flag) => (byFlag.get(flag) ?? []).flatMap((next) => joined(rule, next))),
  ])
}

/** The rules as they are undone: by what they added. */
export function endingsOf(rules: readonly Rule[]): Endings {
  return endingsAfter('', [...Map.groupBy(rules, ({ added }) => foldWord(added))])
}

function endingsAfter(last: string, byAdded: readonly (readonly [string, readonly Rule[]])[]): Endings {
  const longer = byAdded.filter(([added]) => added.length > last.length && added.endsWith(last))
  const letters = new Set(longer.map(([added]) => added.charAt(added.length - last.length - 1)))
  const byLetter = Map.groupBy(byAdded.find(([added]) => added === last)?.[1] ?? [], letterBefore)
  return {
    here: byStrip(byLetter.get('') ?? []),
    afterLetter: new Map(Array.from(byLetter, ([letter, rules]) => [letter, byStrip(rules)])),
    before: new Map(Array.from(letters, (letter) => [letter, endingsAfter(letter + last, longer)])),
  }
}

function byStrip(rules: readonly Rule[]): Ending[] {
  return Array.from(
    Map.groupBy(rules, ({ strip }) => foldWord(strip)),
    ([strip, alike]) => ({ strip, rules: Map.groupBy(alike, ({ flag }) => flag) }),
  )
}

/** Of a rule for *kk* that takes *k* away: `k`. */
function letterBefore({ strip, condition }: Rule): string {
  const wanted = condition?.source.slice(0, -1) ?? ''
  const before = wanted.endsWith(strip) ? wanted.charAt(wanted.length - strip.length - 1) : ''
  return /[b-df-hj-np-tv-xz]/.test(before) ? before : ''
}

/** `SFX 5 0 ene/34 [^r]`: flag, stripped, added, the flags of what comes of it, where it fits. */
function readRule(line: string): WrittenRule[] {
  const [kind, flag, strip, added, condition] = line.split(/\s+/)
  if (kind !== 'SFX' || strip === undefined || added === undefined || condition === undefined) return []
  const [letters = '', then = ''] = added.split('/')
  const flags = then === '' ? [] : then.split(',').map(Number)
  return [
    {
      flag: Number(flag),
      strip: lettersOf(strip),
      added: lettersOf(letters),
      condition: conditionOf(condition),
      isJoint: flags.includes(beginsCompound),
      leadsTo: flags,
    },
  ]
}

function joined(rule: WrittenRule, next: WrittenRule): Rule[] {
  const fits = next.strip === '' && (next.condition?.test(rule.added) ?? true)
  return fits ? [{ ...rule, added: rule.added + next.added, isJoint: next.isJoint }] : []
}

function lettersOf(written: string): string {
  return written === '0' ? '' : written
}

function conditionOf(written: string): RegExp | undefined {
  return written === '.' || written === '0' ? undefined : new RegExp(`${written}$`)
}
