import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { type Supplier, supplierBySlug } from '../../suppliers/index.ts'
import { saveToLists } from '../actions/entries.ts'
import { createShortlist, shortlists } from '../actions/lists.ts'
import { readLists, readName, readNote, readOrganisation } from '../forms/shortlist.ts'
import { texts } from '../locales/texts.ts'
import { buyersOf } from '../policy.ts'
import { routes } from '../routes.ts'
import { type SaveFault, type SaveTyped, saveView } from '../views/save.ts'

const nothingTyped: SaveTyped = { lists: [], name: '', note: '', organisation: '' }

export const savingPages: Pick<Handlers<typeof routes>, 'choose' | 'save'> = {
  choose: async ({ params }, context) => {
    const supplier = await supplierBySlug(context, params.slug)
    return supplier === undefined ? notFound : show(context, supplier, nothingTyped)
  },

  save: async ({ params, body }, context) => {
    const supplier = await supplierBySlug(context, params.slug)
    if (supplier === undefined) return notFound
    const typed = {
      lists: readLists(body),
      name: one(body, 'name'),
      note: one(body, 'note'),
      organisation: one(body, 'organisation'),
    }
    const note = readNote(body)
    if (!note.ok) return show(context, supplier, typed, note.refusal)
    if (typed.name === '' && typed.lists.length === 0) return show(context, supplier, typed, 'noList')

    const name = typed.name === '' ? undefined : readName(body)
    if (name !== undefined && !name.ok) return show(context, supplier, typed, name.refusal)
    const made = name && (await createShortlist(context, { organisationId: buyerIn(body, context), name: name.value }))
    if (name !== undefined && made === undefined) return show(context, supplier, typed, 'noOrganisation')

    const lists = made === undefined ? typed.lists : [...typed.lists, made]
    await saveToLists(context, { supplierId: supplier.id, lists, note: note.value })
    const [first = 0] = lists
    return seeOther(href(routes.show, context.language, { id: String(first) }, { done: 'supplierSaved' }))
  },
}

/** Who buys for one organisation only is not asked which. */
function buyerIn(body: Parameters<typeof readOrganisation>[0], { actor }: RequestContext): number {
  const [only, ...others] = buyersOf(actor)
  return others.length === 0 ? (only?.organisationId ?? 0) : (readOrganisation(body) ?? 0)
}

async function show(context: RequestContext, supplier: Supplier, typed: SaveTyped, fault?: SaveFault): Promise<Reply> {
  const { language, visit, actor } = context
  const lists = await shortlists(context, supplier.id)
  const organisations = buyersOf(actor)
  const main = saveView({ supplier, lists, organisations, typed, fault, language, token: visit.formToken() })
  return privatePage({
    title: texts[language].save.heading(supplier.name),
    status: fault === undefined ? 200 : 422,
    main,
  })
}
