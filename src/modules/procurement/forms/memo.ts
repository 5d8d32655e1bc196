import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { longestTitle } from '../model/memo.ts'

export interface MemoFields {
  readonly title: string
  readonly organisationId: number
  readonly enquiryId: number | null
}

/** Under what, and for whom, an answer is kept. */
export function readMemo(body: FormBody): Result<MemoFields, FieldFault> {
  const title = one(body, 'title')
  if (title === '') return refused({ field: 'title', key: 'titleMissing' })
  if (title.length > longestTitle) return refused({ field: 'title', key: 'titleTooLong' })
  const organisationId = rowNumber(one(body, 'organisation'))
  if (organisationId === undefined) return refused({ field: 'organisation', key: 'noOrganisation' })
  return ok({ title, organisationId, enquiryId: rowNumber(one(body, 'enquiry')) ?? null })
}
