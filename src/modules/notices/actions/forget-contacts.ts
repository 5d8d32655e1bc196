import type { Context } from '../../../kernel/context.ts'
import type { NewNotice } from '../model/notice.ts'
import { answerable } from '../model/search.ts'
import type { Searchable } from '../model/searchable.ts'
import { forgetSomeContacts } from '../store/contacts.ts'

/**
 * An address to which a buyer wants questions may be somebody's own. It is kept as it was published while one can ask, and
 * deleted once the deadline has passed or the notice was changed: the Official Journal has it still.
 */
export async function forgetContacts({ database, clock }: Context): Promise<void> {
  while ((await forgetSomeContacts(database, clock.now())) > 0);
}

/** What is taken in when nobody can ask about it any more is taken in without addresses. */
export function withContactsToKeep(notice: NewNotice, { closesAt, isCancelled }: Searchable, now: Date): NewNotice {
  const isAnswerable = answerable.some((each) => each === notice.formType)
  if (isAnswerable && !isCancelled && (closesAt === null || closesAt > now)) return notice
  return { ...notice, buyers: notice.buyers.map((buyer) => ({ ...buyer, email: null })) }
}
