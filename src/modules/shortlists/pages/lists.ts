import type { ActionRequest, Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { membersOf } from '../../organisations/index.ts'
import { entriesOf } from '../actions/entries.ts'
import {
  changeNote,
  createShortlist,
  removeEntry,
  removeShortlist,
  renameShortlist,
  shortlist,
  shortlists,
} from '../actions/lists.ts'
import { type NameFault, noteField, readName, readNote, readOrganisation } from '../forms/shortlist.ts'
import { texts } from '../locales/texts.ts'
import type { Shortlist } from '../model.ts'
import { buyersOf } from '../policy.ts'
import { routes } from '../routes.ts'
import { deskView } from '../views/desk.ts'
import { type ListFault, listView } from '../views/list.ts'
import { removalView } from '../views/removal.ts'

export const listPages: Omit<Handlers<typeof routes>, 'choose' | 'save'> = {
  desk: ({ query }, context) => showDesk(context, { isRemoved: query.removed === 'yes' }),

  create: async ({ body }, context) => {
    const name = readName(body)
    const organisationId = readOrganisation(body)
    const typed = { name: body.name?.[0] ?? '', organisation: String(organisationId ?? '') }
    if (!name.ok) return showDesk(context, { fault: name.refusal, typed })
    const id =
      organisationId === undefined ? undefined : await createShortlist(context, { organisationId, name: name.value })
    if (id === undefined) return showDesk(context, { fault: 'noOrganisation', typed })
    return seeOther(href(routes.show, context.language, { id: String(id) }))
  },

  show: ({ params, query }, context) =>
    onList(params, context, (list) => showList(context, list, { notice: query.done })),

  rename: ({ params, body }, context) =>
    onList(params, context, async (list) => {
      const name = readName(body)
      const renamed = name.ok ? await renameShortlist(context, list.id, name.value) : name
      if (renamed.ok) return backTo(list, context, 'renamed')
      if (renamed.refusal === 'notFound') return notFound
      return showList(context, list, { fault: { kind: renamed.refusal }, typedName: body.name?.[0] ?? '' })
    }),

  confirmRemoval: ({ params }, context) =>
    onList(params, context, async (list) => {
      const entries = await entriesOf(context, list)
      const { language, visit } = context
      return privatePage({
        title: texts[language].forms.removeHeading(list.name),
        main: removalView({ list, suppliers: entries.length, language, token: visit.formToken() }),
      })
    }),

  remove: ({ params }, context) =>
    onList(params, context, async (list) => {
      await removeShortlist(context, list.id)
      return seeOther(href(routes.desk, context.language, {}, { removed: 'yes' }))
    }),

  changeNote: (request, context) =>
    onEntry(request, context, async (list, supplierId) => {
      const field = noteField(supplierId)
      const note = readNote(request.body, field)
      if (!note.ok) {
        const typedNote = { supplierId, note: request.body[field]?.[0] ?? '' }
        return showList(context, list, { fault: { kind: 'noteTooLong', supplierId }, typedNote })
      }
      await changeNote(context, list.id, supplierId, note.value)
      return backTo(list, context, 'noteSaved')
    }),

  removeEntry: (request, context) =>
    onEntry(request, context, async (list, supplierId) => {
      await removeEntry(context, list.id, supplierId)
      return backTo(list, context, 'entryRemoved')
    }),
}

async function onList(
  { id }: { readonly id: string },
  context: RequestContext,
  show: (list: Shortlist) => Promise<Reply>,
): Promise<Reply> {
  const list = await shortlist(context, rowNumber(id) ?? 0)
  return list === undefined ? notFound : show(list)
}

function onEntry(
  { params }: Pick<ActionRequest, never> & { readonly params: { readonly id: string; readonly supplier: string } },
  context: RequestContext,
  act: (list: Shortlist, supplierId: number) => Promise<Reply>,
): Promise<Reply> {
  const supplierId = rowNumber(params.supplier)
  if (supplierId === undefined) return Promise.resolve(notFound)
  return onList(params, context, (list) => act(list, supplierId))
}

interface DeskOptions {
  readonly isRemoved?: boolean
  readonly fault?: NameFault | 'noOrganisation'
  readonly typed?: { readonly name: string; readonly organisation: string }
}

async function showDesk(context: RequestContext, { isRemoved = false, fault, typed }: DeskOptions): Promise<Reply> {
  const { actor, language, ports, visit } = context
  const buyers = buyersOf(actor)
  const members = await Promise.all(buyers.map(({ organisationId }) => membersOf(context, organisationId)))
  const organisations = buyers.map((membership, index) => ({ ...membership, members: members[index] ?? [] }))
  const lists = await shortlists(context)
  const tools = ports.purchasingTools(language)
  const main = deskView({ organisations, lists, tools, isRemoved, fault, typed, language, token: visit.formToken() })
  return privatePage({ title: texts[language].desk.heading, status: fault === undefined ? 200 : 422, main })
}

interface ListOptions {
  readonly notice?: unknown
  readonly fault?: ListFault
  readonly typedName?: string
  readonly typedNote?: { readonly supplierId: number; readonly note: string }
}

async function showList(
  context: RequestContext,
  list: Shortlist,
  { notice, fault, typedName = list.name, typedNote }: ListOptions,
): Promise<Reply> {
  const { actor, language, ports, visit } = context
  const main = listView({
    list,
    links: ports.listLinks(list, language),
    organisation:
      buyersOf(actor).find(({ organisationId }) => organisationId === list.organisationId)?.organisationName ?? '',
    entries: await entriesOf(context, list),
    notice,
    fault,
    typedName,
    typedNote,
    language,
    token: visit.formToken(),
  })
  return privatePage({ title: list.name, status: fault === undefined ? 200 : 422, main })
}

function backTo({ id }: Shortlist, { language }: RequestContext, done: string): Reply {
  return seeOther(href(routes.show, language, { id: String(id) }, { done }))
}
