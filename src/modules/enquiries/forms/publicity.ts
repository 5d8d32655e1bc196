import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'

/** Reads whether everybody may read the enquiry: one has to say so, or that nobody may. */
export function readPublicity(body: FormBody): Result<boolean, readonly FieldFault[]> {
  const choice = one(body, 'isPublic')
  if (choice === 'yes' || choice === 'no') return ok(choice === 'yes')
  return refused([{ field: 'isPublic', key: 'notChosen' }])
}
