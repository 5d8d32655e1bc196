import type { Context } from '../../../kernel/context.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { findByNameOrCvr } from '../actions/find-for-desk.ts'
import type { FoundSupplier } from '../model/found-supplier.ts'
import { routes } from '../routes/directory.ts'
import { reviewRoutes } from '../routes/ownership.ts'

/** Suppliers that a search of everything finds, each with where an operator looks at it. */
export async function findForDesk(
  context: Context & { readonly language: Language },
  words: string,
): Promise<(FoundSupplier & { readonly url: string })[]> {
  const found = await findByNameOrCvr(context, words)
  return found.map((supplier) => ({ ...supplier, url: urlOf(supplier, context.language) }))
}

/** The address of a page that was merged leads on to the other one. */
function urlOf({ id, slug, isOwned }: FoundSupplier, language: Language): string {
  return isOwned ? href(reviewRoutes.review, language, { id: String(id) }) : href(routes.show, language, { slug })
}
