import { personOf } from '../../../kernel/access/actor.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { movedTo, notFound, pageReply, type Reply } from '../../../kernel/http/reply.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { signInUrl } from '../../identity/index.ts'
import { countOpened, countShown } from '../actions/exposure.ts'
import { publishedPictures } from '../actions/pictures.ts'
import { categoryCounts, contactOf, newSlugOf, supplierBySlug } from '../actions/read.ts'
import { countWithout, search } from '../actions/search.ts'
import { verificationsOf } from '../actions/verify.ts'
import { readSearch } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import type { Supplier } from '../model/directory.ts'
import { isPurchaser } from '../model/exposure.ts'
import { routes } from '../routes/directory.ts'
import { categoriesView } from '../views/categories.ts'
import { type ProfileView, profileDescription, profileView } from '../views/profile.ts'
import { searchView } from '../views/search.ts'

export const pages: Handlers<typeof routes> = {
  search: async ({ query }, context) => {
    const { search: asked, faults } = readSearch(query)
    const result = await search(context, asked)
    const without = result.total === 0 ? await countWithout(context, asked) : undefined
    countShown(
      context,
      result.matches.map(({ supplier }) => supplier),
    )
    const t = texts[context.language].search
    return pageReply({
      status: faults.length > 0 ? 400 : 200,
      title: t.title(asked.words),
      description: t.description,
      // One entry in search engines, not one for each of the endlessly many searches.
      indexed: Object.keys(query).length === 0,
      main: searchView({ asked, faults, result, without, language: context.language, day: today(context) }),
    })
  },

  show: async ({ params }, context) => {
    const supplier = await supplierBySlug(context, params.slug)
    if (supplier === undefined) return moved(context, params.slug)
    countOpened(context, supplier)
    const view = await profileOf(context, supplier)
    return pageReply({ title: supplier.name, description: profileDescription(view), main: profileView(view) })
  },

  categories: async (_, context) => {
    const t = texts[context.language].categoriesPage
    const counts = await categoryCounts(context)
    return pageReply({ title: t.heading, description: t.description, main: categoriesView(counts, context.language) })
  },
}

/** Leads on from an address that was given once. */
async function moved(context: RequestContext, slug: string): Promise<Reply> {
  const newSlug = await newSlugOf(context, slug)
  return newSlug === undefined ? notFound : movedTo(href(routes.show, context.language, { slug: newSlug }))
}

/** All that a supplier's page shows to the one who asks. */
async function profileOf(context: RequestContext, supplier: Supplier): Promise<ProfileView> {
  const { language, actor } = context
  const isKept = supplier.organisationId !== null
  return {
    supplier,
    language,
    day: today(context),
    pictures: isKept ? await publishedPictures(context, supplier.id) : [],
    verifications: await verificationsOf(context, supplier.id),
    contact: isKept ? await contactOf(context, supplier.id) : undefined,
    reader: personOf(actor) === undefined ? 'visitor' : isPurchaser(actor) ? 'purchaser' : 'other',
    furtherLinks: context.ports.furtherLinks({ actor, language, slug: supplier.slug }),
    signInUrl: signInUrl(language, href(routes.show, language, { slug: supplier.slug })),
  }
}

function today({ clock }: RequestContext): Day {
  return dayInDenmark(clock.now())
}
