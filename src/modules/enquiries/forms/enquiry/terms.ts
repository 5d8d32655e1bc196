import { type FormBody, one } from '../../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import { contentLimits, usual } from '../../model/content-limits.ts'
import type { EnquiryContent } from '../../model/enquiry.ts'
import { readCount } from './answers.ts'
import { type EnquiryFault, fault } from './fault.ts'

export const termsFields = ['onlyVerified', 'buyerNamed', 'sealed', 'waveSize'] as const

interface Terms extends Pick<EnquiryContent, 'onlyVerified' | 'isBuyerNamed' | 'isSealed'> {
  readonly waveSize: number
}

/** Who is asked, what they are told, and when quotes are seen. What nobody has chosen is as open and as fair as may be. */
export function readTerms(body: FormBody): Result<Terms, readonly EnquiryFault[]> {
  const waveSize = readCount(one(body, 'waveSize'), usual.waveSize, contentLimits.waveSize)
  if (waveSize === undefined) return refused([fault('waveSize', 'waveSize')])
  return ok({
    onlyVerified: one(body, 'onlyVerified') === 'yes',
    isBuyerNamed: one(body, 'buyerNamed') !== 'interested',
    isSealed: one(body, 'sealed') !== 'asTheyCome',
    waveSize,
  })
}
