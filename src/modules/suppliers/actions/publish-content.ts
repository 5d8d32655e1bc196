import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { supplierChanged } from '../facts.ts'
import { completeness } from '../model/completeness.ts'
import type { ProfileContent } from '../model/profile.ts'
import { saveContact, saveContent } from '../store/content.ts'
import { insertDetails } from '../store/import-write.ts'
import { publishPictures } from '../store/pictures.ts'

export { contentOf, draftCompleteness, draftOf, emptyDraft } from '../forms/profile/index.ts'

/**
 * Puts a working copy's content on the public page, in place of what stood there, and shows the page: as of today its
 * owner says that it is true. The slug stays.
 */
export async function applyContent(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  supplierId: number,
  content: ProfileContent,
  { organisationId }: { readonly organisationId: number },
): Promise<void> {
  const now = clock.now()
  await saveContent(tx, supplierId, content, {
    organisationId,
    completeness: completeness(content).percent,
    confirmedOn: dayInDenmark(now),
    now,
  })
  await insertDetails(tx, [{ id: supplierId, draft: content }])
  await saveContact(tx, supplierId, organisationId, content.contact)
  await publishPictures(tx, supplierId)
  await recordFacts(tx, [supplierChanged(supplierId)])
}
