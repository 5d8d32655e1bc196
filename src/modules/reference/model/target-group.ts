import type { Translated } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { isValidOn, type Period } from './period.ts'
import { wordMatcher } from './word-pattern.ts'

/** For addresses and stored choices: `fleksjob`. */
export type TargetGroupCode = string

/** People a social enterprise employs or trains, in the words of enterprises and purchasers. */
export interface TargetGroup extends Period {
  readonly code: TargetGroupCode
  readonly name: Translated<string>
  /** The act that defines the group, in Danish; none where enterprises describe it themselves. */
  readonly law: string | undefined
  readonly source: string
}

/** A group with the words by which a text mentions it. */
export interface TargetGroupRow extends TargetGroup {
  readonly words: readonly string[]
}

/** A function that lists the groups a text mentions, of those that exist on the day, in the order of the table. */
export function targetGroupRecogniser(rows: readonly TargetGroupRow[]): (text: string, day: Day) => TargetGroup[] {
  const recognised = rows.map(({ words, ...group }) => ({ group, isMentionedIn: wordMatcher(words) }))
  return (text, day) =>
    recognised
      .filter(({ group, isMentionedIn }) => isValidOn(group, day) && isMentionedIn(text))
      .map(({ group }) => group)
}
