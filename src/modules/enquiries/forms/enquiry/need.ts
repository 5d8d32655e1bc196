import { type FormBody, many, one } from '../../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import { findCategory } from '../../../reference/index.ts'
import { contentLimits } from '../../model/content-limits.ts'
import type { EnquiryContent } from '../../model/enquiry.ts'
import { type EnquiryFault, type EnquiryFaultKey, fault } from './fault.ts'

export const needFields = ['title', 'description', 'categories'] as const

type Need = Pick<EnquiryContent, (typeof needFields)[number]>

/** What is needed, and in which trades it is found. */
export function readNeed(body: FormBody): Result<Need, readonly EnquiryFault[]> {
  const [title, description] = [one(body, 'title'), one(body, 'description')]
  const categories = [...new Set(many(body, 'categories').flatMap((code) => findCategory(code)?.code ?? []))]
  const faults = [
    ...textFaults('title', title, { missing: 'titleMissing', tooLong: 'titleTooLong' }),
    ...textFaults('description', description, { missing: 'descriptionMissing', tooLong: 'descriptionTooLong' }),
    ...(categories.length === 0 ? [fault('categories', 'categoriesMissing')] : []),
    ...(categories.length > contentLimits.categories ? [fault('categories', 'tooManyCategories')] : []),
  ]
  return faults.length > 0 ? refused(faults) : ok({ title, description, categories })
}

function textFaults(
  field: 'title' | 'description',
  text: string,
  { missing, tooLong }: { readonly missing: EnquiryFaultKey; readonly tooLong: EnquiryFaultKey },
): EnquiryFault[] {
  if (text === '') return [fault(field, missing)]
  return text.length > contentLimits[field] ? [fault(field, tooLong)] : []
}
