import { suggestionsScript } from '../../../design/search-form.ts'
import { type Actor, personOf } from '../../../kernel/access/actor.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { movedTo, notFound, pageReply, type Reply } from '../../../kernel/http/reply.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { signInUrl } from '../../identity/index.ts'
import { countOpened, countShown } from '../actions/exposure.ts'
import { countMissed } from '../actions/missed-words.ts'
import { publishedPictures } from '../actions/pictures.ts'
import { contactOf, hasContact, newSlugOf, profileBySlug } from '../actions/read.ts'
import { categoryCounts, countWithout, search } from '../actions/search.ts'
import { verificationsOf } from '../actions/verify.ts'
import { readSearch } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import type { CountWithout, Search, SearchResult, Supplier } from '../model/directory.ts'
import type { FurtherLink } from '../model/further-links.ts'
import { isPurchaser, isTrustedPurchaser, vouchingIn } from '../policy.ts'
import { routes } from '../routes/directory.ts'
import { verificationRoutes } from '../routes/verification.ts'
import { categoriesView } from '../views/categories.ts'
import { type ProfileView, profileDescription, profileView } from '../views/profile.ts'
import { searchView } from '../views/search.ts'
import { supplierStructuredData } from '../views/structured-data.ts'

export const pages: Handlers<typeof routes> = {
  search: async ({ query }, context) => {
    const { search: asked, faults } = readSearch(query)
    const result = await search(context, asked)
    const without = result.total === 0 ? await countWithout(context, asked) : undefined
    const t = texts[context.language].search
    const { save, further, feed } = context.ports.searchLinks
    const links = { save: save(asked, context.language), further: further(asked, context.language) }
    return pageReply({
      status: faults.length > 0 ? 400 : 200,
      title: t.title(asked.words),
      description: t.description,
      // One entry in search engines, not one for each of the endlessly many searches.
      indexed: Object.keys(query).length === 0,
      scripts: [suggestionsScript],
      feed: feed(asked, context.language),
      whenShown: (viewer) => countSearch(viewer, asked, { result, without }),
      main: searchView({ asked, faults, result, without, links, language: context.language, day: today(context) }),
    })
  },

  show: async ({ params }, context) => {
    const found = await profileBySlug(context, params.slug)
    if (found === undefined) return moved(context, params.slug)
    const { supplier } = found
    const view = await profileOf(context, found)
    return pageReply({
      title: supplier.name,
      whenShown: (visit) => countOpened(visit, supplier),
      description: profileDescription(view),
      main: profileView(view),
      structuredData: supplierStructuredData({ supplier, language: context.language, baseUrl: context.baseUrl }),
    })
  },

  categories: async (_, context) => {
    const t = texts[context.language].categoriesPage
    const counts = await categoryCounts(context)
    return pageReply({ title: t.heading, description: t.description, main: categoriesView(counts, context.language) })
  },
}

/** Who was shown, and what was asked for in vain: where nobody would be found without the filters either. */
function countSearch(
  viewer: RequestContext,
  asked: Search,
  { result, without }: { readonly result: SearchResult; readonly without: CountWithout | undefined },
): void {
  countShown(
    viewer,
    result.matches.map(({ supplier }) => supplier),
  )
  if (without?.all === 0) countMissed(viewer, asked, result.understood)
}

/** Leads on from an address that was given once. */
async function moved(context: RequestContext, slug: string): Promise<Reply> {
  const newSlug = await newSlugOf(context, slug)
  return newSlug === undefined ? notFound : movedTo(href(routes.show, context.language, { slug: newSlug }))
}

/** Whom the page is shown to: the database shows contact persons to just the same purchasers. */
function readerOf(actor: Actor): ProfileView['reader'] {
  if (personOf(actor) === undefined) return 'visitor'
  if (!isPurchaser(actor)) return 'other'
  return isTrustedPurchaser(actor) ? 'purchaser' : 'newPurchaser'
}

/** All that a supplier's page shows to the one who asks. */
async function profileOf(
  context: RequestContext,
  { supplier, verifications }: Pick<ProfileView, 'supplier' | 'verifications'>,
): Promise<ProfileView> {
  const { language, actor } = context
  const isKept = supplier.organisationId !== null
  return {
    supplier,
    language,
    day: today(context),
    isPreview: false,
    pictures: isKept ? await publishedPictures(context, supplier.id) : [],
    // The register is asked about organisations: a page that nobody keeps has no answer.
    verifications: isKept ? await verificationsOf(context, supplier.id) : verifications,
    contact: isKept ? await contactOf(context, supplier.id) : undefined,
    hasContact: isKept && (await hasContact(context, supplier.id)),
    reader: readerOf(actor),
    furtherLinks: [
      ...context.ports.furtherLinks({ actor, language, slug: supplier.slug }),
      ...vouchLink(context, supplier),
    ],
    signInUrl: signInUrl(language, href(routes.show, language, { slug: supplier.slug })),
  }
}

/** The way to vouch for the enterprise, for the people of a network. */
function vouchLink({ actor, language }: RequestContext, supplier: Supplier): FurtherLink[] {
  if (vouchingIn(actor, supplier) === undefined) return []
  const url = href(verificationRoutes.vouch, language, { slug: supplier.slug })
  return [{ text: texts[language].verification.vouch.link, url }]
}

function today({ clock }: RequestContext): Day {
  return dayInDenmark(clock.now())
}
