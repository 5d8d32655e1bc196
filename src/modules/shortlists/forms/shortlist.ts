import { type FormBody, many, one } from '../../../kernel/forms/form-body.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { limits } from '../model.ts'

export type NameFault = 'nameMissing' | 'nameTooLong'

/** The name of a list. */
export function readName(body: FormBody): Result<string, NameFault> {
  const name = one(body, 'name')
  if (name === '') return refused('nameMissing')
  return name.length > limits.name ? refused('nameTooLong') : ok(name)
}

/** The field of a supplier's note: a list has several on one page. */
export function noteField(supplierId: number): string {
  return `note-${supplierId}`
}

/** A note; none where nothing is written. */
export function readNote(body: FormBody, field = 'note'): Result<string | null, 'noteTooLong'> {
  const note = one(body, field)
  if (note.length > limits.note) return refused('noteTooLong')
  return ok(note === '' ? null : note)
}

/** The organisation that a list is made for. */
export function readOrganisation(body: FormBody): number | undefined {
  return rowNumber(one(body, 'organisation'))
}

/** The lists that were ticked. */
export function readLists(body: FormBody): number[] {
  return many(body, 'list').flatMap((text) => rowNumber(text) ?? [])
}
