import { type EnquiryKind, type FormStep, formSteps } from './enquiry.ts'

/** The forms of each kind. A planned purchase is only told of: nobody answers it, so there is nothing to say about answers. */
export function stepsOf(kind: EnquiryKind): readonly FormStep[] {
  return kind === 'planned' ? ['need', 'place'] : formSteps
}

/** The form after this one; nothing after the last, where all is looked through. */
export function stepAfter(kind: EnquiryKind, step: FormStep): FormStep | undefined {
  const all = stepsOf(kind)
  return all[all.indexOf(step) + 1]
}
