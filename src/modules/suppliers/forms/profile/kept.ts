import { createHash } from 'node:crypto'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'

/** In characters: longer than any field may be in the end, so that what is a little too long is kept and told of. */
const longestValue = 20_000

/** More than there are choices under any one name. */
const mostValues = 200

/** What was typed in the form's own fields, as it was typed, bounded in length; nothing else is kept. */
export function keptFields(fields: readonly string[], body: FormBody): FormBody {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const values = (body[field] ?? []).slice(0, mostValues).map((value) => value.slice(0, longestValue))
      return values.some((value) => value !== '') ? [[field, values]] : []
    }),
  )
}

/**
 * Tells one content of a form from another: it travels with the form, so that saving shows whether somebody else has
 * changed it meanwhile. Fields without content make no difference.
 */
export function fingerprint(fields: readonly string[], body: FormBody | undefined): string {
  const kept = body === undefined ? [] : Object.entries(keptFields(fields, body))
  return createHash('sha256').update(JSON.stringify(kept)).digest('base64url').slice(0, 22)
}
