import type { FormBody } from '../../../kernel/forms/form-body.ts'
import type { ProfileDraft, Section } from './profile.ts'

/** One form of the working copy. Offerings have a form each, told apart by the number they got when they were added. */
export type FormPlace =
  | { readonly section: Exclude<Section, 'offerings'> }
  | { readonly section: 'offerings'; readonly number: string }

/** What stands in the form; nothing where there is no such offering. */
export function formAt(draft: ProfileDraft, place: FormPlace): FormBody | undefined {
  if (place.section !== 'offerings') return draft[place.section]
  return draft.offerings.find((offering) => numberOf(offering) === place.number)
}

/** The working copy with the form filled in anew; an offering that is not there yet comes last. */
export function withForm(draft: ProfileDraft, place: FormPlace, body: FormBody): ProfileDraft {
  if (place.section !== 'offerings') return { ...draft, [place.section]: body }
  const offering = { ...body, number: [place.number] }
  const isThere = formAt(draft, place) !== undefined
  const offerings = isThere
    ? draft.offerings.map((each) => (numberOf(each) === place.number ? offering : each))
    : [...draft.offerings, offering]
  return { ...draft, offerings }
}

/** The working copy without the offering. */
export function withoutOffering(draft: ProfileDraft, number: string): ProfileDraft {
  return { ...draft, offerings: draft.offerings.filter((each) => numberOf(each) !== number) }
}

/** The working copy with the offering at the place, counted from 0; asked for twice it is there already. */
export function withOfferingAt(draft: ProfileDraft, number: string, index: number): ProfileDraft {
  const moved = draft.offerings.filter((each) => numberOf(each) === number)
  return { ...draft, offerings: withoutOffering(draft, number).offerings.toSpliced(index, 0, ...moved) }
}

/** The number of an offering, as it stands in the address of its form. */
export function numberOf(offering: FormBody): string {
  return offering.number?.[0] ?? ''
}
