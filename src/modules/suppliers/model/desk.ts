import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import type { Profile, Section, SectionFault } from './profile.ts'

/** Something an owner can do for the page, as a key of a sentence. */
export type DeskStep =
  | { readonly kind: 'readWords'; readonly section: Section }
  | { readonly kind: 'fill'; readonly section: Section; readonly faults: number }
  | { readonly kind: 'submit' }
  | { readonly kind: 'submitAgain' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'reopen' }

/** What there is to do, the most urgent first; nothing where the page is on view and true. */
export function nextStep(
  profile: Pick<Profile, 'state' | 'hasChanges' | 'remindAt'>,
  faults: readonly SectionFault[],
  today: Day,
): DeskStep[] {
  const fill = fillSteps(faults)
  switch (profile.state) {
    case 'draft':
      return fill.length > 0 ? fill : [{ kind: 'submit' }]
    case 'changesAsked':
      return [readWords(faults), ...(fill.length > 0 ? fill : [{ kind: 'submitAgain' } as const])]
    case 'submitted':
      return [{ kind: 'wait' }]
    case 'published':
      return [...changes(profile, fill), ...(isDue(profile, today) ? [{ kind: 'confirm' } as const] : [])]
    case 'paused':
      return [{ kind: 'resume' }]
    case 'archived':
      return [{ kind: 'reopen' }]
  }
}

/** One begins where something is missing, else at the first form. */
function readWords([first]: readonly SectionFault[]): DeskStep {
  return { kind: 'readWords', section: first?.section ?? 'about' }
}

/** What is changed goes on view once nothing is missing in it. */
function changes({ hasChanges }: Pick<Profile, 'hasChanges'>, fill: readonly DeskStep[]): readonly DeskStep[] {
  if (!hasChanges) return []
  return fill.length > 0 ? fill : [{ kind: 'publish' }]
}

function isDue({ remindAt }: Pick<Profile, 'remindAt'>, today: Day): boolean {
  return remindAt !== null && dayInDenmark(remindAt) <= today
}

/** Form by form, with how much is wrong or missing in each. */
function fillSteps(faults: readonly SectionFault[]): DeskStep[] {
  const perSection = Map.groupBy(faults, ({ section }) => section)
  return [...perSection].map(([section, inIt]) => ({ kind: 'fill', section, faults: inIt.length }))
}
