import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import type { Enquiry } from '../../enquiries/index.ts'
import { partChosenMail, partNotChosenMail } from '../mails.ts'
import type { Quote } from '../model/quote.ts'
import { partsOfQuote } from '../store/parts.ts'
import { newestVersions } from '../store/versions.ts'
import { receiversWithin, told } from './told.ts'

/** Tells those who have promised a part of a quote that was sent what became of it, and nothing of others or of why. */
export async function tellPartners(
  tx: Transaction,
  context: Context,
  enquiry: Enquiry,
  { quote, isChosen }: { readonly quote: Pick<Quote, 'id' | 'version'>; readonly isChosen: boolean },
): Promise<void> {
  const partners = await promisedBy(tx, quote)
  const receivers = await receiversWithin(tx, partners)
  const write = isChosen ? partChosenMail : partNotChosenMail
  for (const partner of partners)
    await mailEach(tx, context, receivers.get(partner), (to) => write(to, told(enquiry), quote.id))
}

/** The enterprises that stand in what was sent and have not said no since. */
async function promisedBy(tx: Transaction, quote: Pick<Quote, 'id' | 'version'>): Promise<number[]> {
  const [sent] = await newestVersions(tx, [quote])
  const inSent = (sent?.parts ?? []).map(({ enterpriseId }) => enterpriseId)
  const confirmed = (await partsOfQuote(tx, quote.id)).filter(({ state }) => state === 'confirmed')
  return confirmed.map(({ enterpriseId }) => enterpriseId).filter((id) => inSent.includes(id))
}
