import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { findCategory, findMunicipality } from '../../reference/index.ts'
import { type EnquiryDraft, type EnquiryKind, enquiryKinds } from '../model/enquiry.ts'

/** What somebody brings along: what they searched for, or the list they come from. */
export interface Brought {
  readonly category?: string
  readonly municipality?: string
  readonly list?: string
  /** What was searched for by words, but for a municipality among them. */
  readonly words?: string
}

/** In characters: enough for what anybody searches for. */
const longestWords = 100

/** What stands in the address, or in the form's hidden fields; what means nothing is passed over. */
export function readBrought(sent: FormBody): Brought {
  const category = findCategory(one(sent, 'category').slice(0, 20))?.code
  const list = rowNumber(one(sent, 'list'))
  const words = one(sent, 'words').slice(0, longestWords).split(/\s+/).filter(Boolean)
  const [named] = words.flatMap((word) => findMunicipality(word) ?? [])
  const municipality = (findMunicipality(one(sent, 'municipality').slice(0, 40)) ?? named)?.code
  const others = words.filter((word) => findMunicipality(word) === undefined).join(' ')
  return {
    ...(category === undefined ? {} : { category }),
    ...(municipality === undefined ? {} : { municipality }),
    ...(list === undefined ? {} : { list: String(list) }),
    ...(others === '' ? {} : { words: others }),
  }
}

/** The forms as far as what was brought fills them in. */
export function draftOf({ category, municipality }: Brought): EnquiryDraft {
  return {
    ...(category === undefined ? {} : { need: { categories: [category] } }),
    ...(municipality === undefined ? {} : { place: { municipalities: [municipality] } }),
  }
}

export interface ReadStart {
  readonly kind: EnquiryKind
  readonly buyerId: number
  readonly reference: string
}

/** The first choice. */
export function readStart(body: FormBody): Result<ReadStart, readonly FieldFault[]> {
  const kind = readKind(body)
  const buyerId = rowNumber(one(body, 'buyer'))
  const reference = readReference(body)
  const faults = [
    ...(kind === undefined ? [{ field: 'kind', key: 'kindMissing' }] : []),
    ...(buyerId === undefined || reference === undefined ? [{ field: 'buyer', key: 'buyerMissing' }] : []),
  ]
  if (kind === undefined || buyerId === undefined || reference === undefined) return refused(faults)
  return ok({ kind, buyerId, reference })
}

/** What is to be written; nothing for what is none. */
export function readKind(body: FormBody): EnquiryKind | undefined {
  return enquiryKinds.find((each) => each === one(body, 'kind'))
}

/** The name that the form has given to what it begins. */
export function readReference(body: FormBody): string | undefined {
  const reference = one(body, 'reference')
  return /^F-[0-9A-HJKMNP-TV-Z]{8}$/.test(reference) ? reference : undefined
}
