import type { FieldFault } from '../../../kernel/forms/form-body.ts'

/** How a form is answered: 429 where it was tried too often, 422 where something is to be put right. */
export function statusFor(faults: readonly FieldFault[]): 200 | 422 | 429 {
  if (faults.length === 0) return 200
  return faults.some(({ key }) => key === 'tooManyTries' || key === 'codesLocked') ? 429 : 422
}
