import { type Context, inTransaction } from '../../../kernel/context.ts'
import { type AskedEnquiry, enquiryForEnterprise } from '../../enquiries/index.ts'
import type { AttachmentCard } from '../model/attachment.ts'
import type { Part } from '../model/part.ts'
import { standing } from '../model/part.ts'
import type { OwnQuote, QuoteVersion } from '../model/quote.ts'
import { currentAttachments } from '../store/attachments.ts'
import { partsOfQuote } from '../store/parts.ts'
import { findOwnQuote } from '../store/quotes.ts'
import { versionsOf } from '../store/versions.ts'

/** What an enterprise has made of an enquiry so far. */
export interface OwnWork {
  readonly asked: AskedEnquiry
  readonly quote: OwnQuote | undefined
  readonly parts: readonly Part[]
  /** Those that the next version has. */
  readonly attachments: readonly AttachmentCard[]
  /** The newest first. */
  readonly versions: readonly QuoteVersion[]
}

/** The asking person's enterprise's work on an enquiry that it is invited to. */
export async function ownWork(context: Context, reference: string): Promise<OwnWork | undefined> {
  const asked = await askedForQuote(context, reference)
  if (asked === undefined) return undefined
  return inTransaction(context, async (tx) => {
    const quote = await findOwnQuote(tx, asked.enquiry.id, asked.enterpriseId)
    if (quote === undefined) return { asked, quote, parts: [], attachments: [], versions: [] }
    const parts = standing(await partsOfQuote(tx, quote.id))
    const attachments = await currentAttachments(tx, quote.id)
    return { asked, quote, parts, attachments, versions: await versionsOf(tx, quote.id) }
  })
}

/** The enquiry if an enterprise of the asking person's is invited to answer it; a planned purchase takes no answers. */
export async function askedForQuote(context: Context, reference: string): Promise<AskedEnquiry | undefined> {
  const asked = await enquiryForEnterprise(context, reference)
  return asked?.enquiry.kind === 'planned' ? undefined : asked
}
