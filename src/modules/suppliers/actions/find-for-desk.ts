import { type Context, inTransaction } from '../../../kernel/context.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { mayDecide } from '../policy.ts'
import { routes } from '../routes/directory.ts'
import { reviewRoutes } from '../routes/ownership.ts'
import { type FoundSupplier, findByWords } from '../store/find-for-desk.ts'

/** Suppliers shown in a search of everything. */
const mostFound = 20

/** A supplier with where an operator looks at it. */
export interface SupplierForDesk extends FoundSupplier {
  readonly url: string
}

/** Suppliers by name or CVR number, the hidden ones too; nothing for those who do not decide. */
export async function findForDesk(
  context: Context & { readonly language: Language },
  words: string,
): Promise<SupplierForDesk[]> {
  if (!mayDecide(context.actor) || words === '') return []
  const found = await inTransaction(context, (tx) => findByWords(tx, words, mostFound))
  return found.map((supplier) => ({ ...supplier, url: urlOf(supplier, context.language) }))
}

/** The address of a page that was merged leads on to the other one. */
function urlOf({ id, slug, isOwned }: FoundSupplier, language: Language): string {
  return isOwned ? href(reviewRoutes.review, language, { id: String(id) }) : href(routes.show, language, { slug })
}
