import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type DaysKept, keepingTimes, limits } from '../model.ts'

/** As it was typed. */
export interface TypedUpload {
  readonly title: string
  readonly organisation: string
  readonly daysKept: string
}

export interface UploadFields {
  readonly title: string
  readonly organisationId: number
  readonly daysKept: DaysKept
}

/**
 * What was typed, to be read or to be given back. An analysis that nobody has named is called as its file is: a form that comes
 * back for want of a name has lost the file.
 */
export function typedUpload(body: FormBody, fileName = ''): TypedUpload {
  const named = fileName
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, limits.title)
  return {
    title: one(body, 'title') || named,
    organisation: one(body, 'organisation'),
    daysKept: one(body, 'daysKept'),
  }
}

/** What is said beside the file. */
export function readUpload(typed: TypedUpload): Result<UploadFields, readonly FieldFault[]> {
  const { title } = typed
  const organisationId = rowNumber(typed.organisation)
  const daysKept = keepingTimes.find((days) => String(days) === typed.daysKept)
  const faults: FieldFault[] = []
  if (title === '') faults.push({ field: 'title', key: 'titleMissing' })
  if (title.length > limits.title) faults.push({ field: 'title', key: 'titleTooLong' })
  if (organisationId === undefined) faults.push({ field: 'organisation', key: 'noOrganisation' })
  if (daysKept === undefined) faults.push({ field: 'daysKept', key: 'daysMissing' })
  if (organisationId === undefined || daysKept === undefined || faults.length > 0) return refused(faults)
  return ok({ title, organisationId, daysKept })
}
