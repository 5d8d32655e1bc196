import { createHash } from 'node:crypto'
import type { FieldFault, FormBody } from '../../../../kernel/forms/form-body.ts'
import type { ProfileDraft } from '../../model/profile.ts'
import { longestDescription } from './about.ts'

/** In characters: longer than any field may be in the end, so that what is a little too long is kept and told of. */
const longestValue = 5_000

/** More than there are choices under any one name. */
const mostValues = 200

/** Several times what an offering may have in the end. */
const mostCategories = 20

/** In bytes: several times what the longest page would take, so that nobody fills the memory of all. */
const largestDraft = 256 * 1_024

/** What was typed in the form's own fields, as it was typed; nothing else is kept. */
export function keptFields(fields: readonly string[], body: FormBody): FormBody {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const values = body[field] ?? []
      return values.some((value) => value !== '') ? [[field, values]] : []
    }),
  )
}

/** Why so much is not kept: in one field, or in the whole working copy with it. Nothing where it is. */
export function tooMuch(typed: FormBody, draft: ProfileDraft): FieldFault | undefined {
  if (Object.entries(typed).some(([field, values]) => isTooMuch(field, values))) return { field: '', key: 'tooMuch' }
  return Buffer.byteLength(JSON.stringify(draft)) > largestDraft ? { field: '', key: 'draftFull' } : undefined
}

function isTooMuch(field: string, values: readonly string[]): boolean {
  const longest = field === 'description' ? longestDescription : longestValue
  const most = field === 'categories' ? mostCategories : mostValues
  return values.length > most || values.some((value) => value.length > longest)
}

/**
 * Tells one content of a form from another: it travels with the form, so that saving shows whether somebody else has
 * changed it meanwhile. Fields without content make no difference.
 */
export function fingerprint(fields: readonly string[], body: FormBody | undefined): string {
  const kept = body === undefined ? [] : Object.entries(keptFields(fields, body))
  return createHash('sha256').update(JSON.stringify(kept)).digest('base64url').slice(0, 22)
}
