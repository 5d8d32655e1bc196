import { type FieldFault, one } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Result } from '../../../kernel/result.ts'
import { ownClaims } from '../actions/claim-read.ts'
import { myDesk } from '../actions/desk.ts'
import {
  archivePage,
  confirmPage,
  pausePage,
  publishChanges,
  reopenPage,
  resumePage,
  type StateRefusal,
  submitPage,
  withdrawPage,
} from '../actions/profile-state.ts'
import { pagelessEnterprise, registerPage } from '../actions/register.ts'
import { readName } from '../forms/claim.ts'
import { texts } from '../locales/texts.ts'
import { enterprisesOf } from '../policy.ts'
import { deskRoutes } from '../routes/ownership.ts'
import { deskView } from '../views/ownership/desk.ts'
import { noPageView } from '../views/ownership/no-page.ts'
import { doneNotice, refusedNotice } from '../views/ownership/notice.ts'
import { hasPageView, type ResemblingListing, registerView } from '../views/ownership/register.ts'
import { previewReply } from './ownership-preview.ts'

export const deskPages: Handlers<typeof deskRoutes> = {
  desk: async ({ query }, context) => {
    const { done } = texts[context.language].ownership.desk
    return showDesk(context, 200, doneNotice(query.done, done, context.language))
  },

  preview: async (_, context) => {
    const desk = await myDesk(context)
    return desk === undefined ? notFound : previewReply(context, desk, href(deskRoutes.desk, context.language, {}))
  },

  newPage: async (_, context) => {
    if (enterprisesOf(context.actor).length === 0) return showNoPage(context)
    if ((await pagelessEnterprise(context)) !== undefined) return registerForm(context, { name: '' })
    const title = texts[context.language].ownership.register.hasPage
    return privatePage({ title, main: hasPageView(context.language) })
  },

  register: async ({ body }, context) => {
    const name = readName(body)
    if (!name.ok) return registerForm(context, { name: one(body, 'name'), faults: name.refusal })
    const isNoneOfThem = one(body, 'none') === 'yes'
    const registered = await registerPage(context, { name: name.value, isNoneOfThem })
    if (registered.ok) return seeOther(href(deskRoutes.desk, context.language, {}, { done: 'registered' }))
    if (registered.refusal.kind === 'noEnterprise') return notFound
    return registerForm(context, { name: name.value, resembling: registered.refusal.listings })
  },

  submit: (_, context) => answer(context, submitPage, 'submitted'),
  withdraw: (_, context) => answer(context, withdrawPage, 'withdrawn'),
  publish: (_, context) => answer(context, publishChanges, 'published'),
  pause: (_, context) => answer(context, pausePage, 'paused'),
  resume: (_, context) => answer(context, resumePage, 'resumed'),
  archive: (_, context) => answer(context, archivePage, 'archived'),
  reopen: (_, context) => answer(context, reopenPage, 'reopened'),
  confirm: (_, context) => answer(context, confirmPage, 'confirmed'),
}

/** What was done is said on the desk; so is why something was not. */
async function answer(
  context: RequestContext,
  deed: (context: RequestContext) => Promise<Result<void, StateRefusal>>,
  done: string,
): Promise<Reply> {
  const result = await deed(context)
  if (result.ok) return seeOther(href(deskRoutes.desk, context.language, {}, { done }))
  const { refusal } = result
  return refusal.kind === 'notFound' ? notFound : showDesk(context, 422, refusedNotice(refusal, context.language))
}

async function showDesk(context: RequestContext, status: 200 | 422, notice: Html | false): Promise<Reply> {
  const { language, visit, ports } = context
  const title = texts[language].ownership.desk.heading
  const desk = await myDesk(context)
  if (desk === undefined) return showNoPage(context)
  const otherPages = ports.enterprisePages(language)
  const main = deskView({ ...desk, otherPages, language, token: visit.formToken(), notice })
  return privatePage({ status, title, main })
}

async function showNoPage(context: RequestContext): Promise<Reply> {
  const { actor, language } = context
  const hasEnterprise = enterprisesOf(actor).length > 0
  return privatePage({
    title: texts[language].ownership.desk.heading,
    main: noPageView({ claims: await ownClaims(context), hasEnterprise, language }),
  })
}

interface RegisterState {
  readonly name: string
  readonly faults?: readonly FieldFault[]
  readonly resembling?: readonly ResemblingListing[]
}

function registerForm(context: RequestContext, { name, faults = [], resembling = [] }: RegisterState): Reply {
  const { language, visit } = context
  return privatePage({
    status: faults.length > 0 || resembling.length > 0 ? 422 : 200,
    title: texts[language].ownership.register.heading,
    main: registerView({ name, faults, resembling, language, token: visit.formToken() }),
  })
}
