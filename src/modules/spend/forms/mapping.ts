import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { municipalityByCode } from '../../reference/index.ts'
import type { Column, Mapping } from '../model.ts'

/** As it was chosen: the number of a column, or empty. */
export type TypedMapping = Readonly<Record<Column | 'municipality', string>>

export interface MappingFields {
  readonly mapping: Mapping
  readonly municipality: string | null
}

/** What was chosen, to be read or to be given back. */
export function typedMapping(body: FormBody): TypedMapping {
  return { ...perColumn((column) => one(body, column)), municipality: one(body, 'municipality') }
}

/** The guess as if it had been chosen. */
export function asTyped(mapping: Mapping, municipality: string | null): TypedMapping {
  return { ...perColumn((column) => String(mapping[column] ?? '')), municipality: municipality ?? '' }
}

/** Which column is what, and where the buyer is. Whether the file has such columns is not judged here. */
export function readMapping(typed: TypedMapping): Result<MappingFields, FieldFault> {
  const unknown = typed.municipality !== '' && municipalityByCode(typed.municipality) === undefined
  if (unknown) return refused({ field: 'municipality', key: 'noMunicipality' })
  return ok({ mapping: perColumn((column) => columnNumber(typed[column])), municipality: typed.municipality || null })
}

function perColumn<Value>(of: (column: Column) => Value): Readonly<Record<Column, Value>> {
  return {
    cvr: of('cvr'),
    name: of('name'),
    amount: of('amount'),
    date: of('date'),
    unit: of('unit'),
    account: of('account'),
    text: of('text'),
  }
}

/** What is no number is no column of any file. */
function columnNumber(text: string): number | null {
  if (text === '') return null
  return /^\d{1,4}$/.test(text) ? Number(text) : -1
}
