import type { FormBody } from '../../../kernel/forms/form-body.ts'
import { type ProfileDraft, type Section, sections } from './profile.ts'

/** A field that says something else in the working copy than on the public page. */
export interface Difference {
  readonly section: Section
  /** Counted from 0, in the section of offerings. */
  readonly offering?: number
  readonly field: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Field by field what the second says otherwise than the first. Offerings are told apart by their place. */
export function differences(before: ProfileDraft, after: ProfileDraft): Difference[] {
  return sections.flatMap((section) =>
    section === 'offerings'
      ? offeringDifferences(before.offerings, after.offerings)
      : formDifferences(before[section], after[section]).map((each) => ({ section, ...each })),
  )
}

function offeringDifferences(before: readonly FormBody[], after: readonly FormBody[]): Difference[] {
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index)
  return places.flatMap((offering) =>
    formDifferences(before[offering] ?? {}, after[offering] ?? {})
      .filter(({ field }) => field !== 'number')
      .map((each) => ({ section: 'offerings', offering, ...each }) as const),
  )
}

function formDifferences(before: FormBody, after: FormBody): Pick<Difference, 'field' | 'before' | 'after'>[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .map((field) => ({ field, before: told(before[field]), after: told(after[field]) }))
    .filter((each) => each.before.join('\n') !== each.after.join('\n'))
}

/** Nothing typed and no such field are the same. */
function told(values: readonly string[] = []): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '')
}
