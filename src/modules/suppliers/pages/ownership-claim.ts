import type { FieldError } from '../../../design/form/form.ts'
import { personOf } from '../../../kernel/access/actor.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type ClaimInHand, claimOfLink, confirmClaim, withdrawClaim } from '../actions/claim-decide.ts'
import { claimantName } from '../actions/claim-people.ts'
import { type ClaimPage, claimPage } from '../actions/claim-read.ts'
import { type ClaimRefusal, requestClaim } from '../actions/claim-request.ts'
import { otherEnterprise, readClaim } from '../forms/claim.ts'
import { texts } from '../locales/texts.ts'
import { isOwnAddress } from '../model/claim.ts'
import { routes } from '../routes/directory.ts'
import { claimRoutes, deskRoutes } from '../routes/ownership.ts'
import { claimView } from '../views/ownership/claim.ts'
import { claimDoneView, claimLinkView, claimSpentView } from '../views/ownership/claim-link.ts'
import { sentenceFor } from '../views/ownership/words.ts'

export const claimPages: Handlers<typeof claimRoutes> = {
  claim: async ({ params }, context) => {
    const page = await claimPage(context, params.slug)
    return page === undefined ? notFound : showForm(context, page, { body: {}, errors: [] })
  },

  askForClaim: async ({ params, body }, context) => {
    const { slug } = params
    const form = readClaim(body)
    if (!form.ok) return formAgain(context, slug, body, formErrors(form.refusal, context.language))
    const outcome = await requestClaim(context, slug, form.value)
    if (!outcome.ok) return refusedReply(context, slug, body, outcome.refusal)
    if (outcome.value === 'granted') return seeOther(href(deskRoutes.desk, context.language, {}, { done: 'claimed' }))
    return seeOther(href(claimRoutes.claim, context.language, { slug }))
  },

  withdrawClaim: async ({ params }, context) => {
    const withdrawn = await withdrawClaim(context, params.slug)
    return withdrawn.ok ? seeOther(href(routes.show, context.language, params)) : notFound
  },

  claimLink: async ({ params }, context) => {
    const found = await claimOfLink(context, params.token)
    return found === undefined ? spentPage(context) : linkPage(context, found, params.token)
  },

  confirmClaim: async ({ params }, context) => {
    const confirmed = await confirmClaim(context, params.token)
    if (!confirmed.ok) return spentPage(context)
    const { organisation } = confirmed.value
    const t = texts[context.language].ownership.claim
    const isSignedIn = personOf(context.actor) !== undefined
    return privatePage({
      title: t.linkDoneHeading,
      main: claimDoneView({ organisation, isSignedIn, language: context.language }),
    })
  },
}

interface Typed {
  readonly body: FormBody
  readonly errors: readonly FieldError[]
}

function showForm(context: RequestContext, page: ClaimPage, { body, errors }: Typed): Reply {
  const { language, visit, ports } = context
  const provenBy = isOwnAddress(page.person.email, page.domains) ? page.person.email : undefined
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: texts[language].ownership.claim.heading(page.supplier.name),
    main: claimView({
      ...page,
      provenBy,
      otherEnterprise,
      body,
      errors,
      contactEmail: ports.operatorDesk.contactEmail(context),
      language,
      token: visit.formToken(),
    }),
  })
}

/** The same form with what was typed, and what to put right. */
async function formAgain(
  context: RequestContext,
  slug: string,
  body: FormBody,
  errors: readonly FieldError[],
): Promise<Reply> {
  const page = await claimPage(context, slug)
  return page === undefined ? notFound : showForm(context, page, { body, errors })
}

function formErrors(faults: readonly FieldFault[], language: Language): FieldError[] {
  return faults.map(({ field, key }) => ({ field, message: sentenceFor(key, language) }))
}

function refusedReply(
  context: RequestContext,
  slug: string,
  body: FormBody,
  refusal: ClaimRefusal,
): Promise<Reply> | Reply {
  if (refusal.kind === 'notFound') return notFound
  const errors = [{ field: fieldAtFault(refusal, body), message: refusalInWords(refusal, context.language) }]
  return formAgain(context, slug, body, errors)
}

function refusalInWords(refusal: Exclude<ClaimRefusal, { kind: 'notFound' }>, language: Language): string {
  const t = texts[language].ownership.claim
  if (refusal.kind === 'foreignAddress') return t.refusals.foreignAddress(refusal.domain)
  if (refusal.kind === 'hasPage') return t.hasPageBody(refusal.name)
  return t.refusals[refusal.kind]
}

function fieldAtFault({ kind }: ClaimRefusal, body: FormBody): string {
  if (kind === 'otherCvr' || kind === 'belongsToOthers') return one(body, 'cvr') === '' ? 'organisation' : 'cvr'
  if (kind === 'noOwnDomain' || kind === 'tooManyMails') return 'way'
  if (kind === 'foreignAddress') return 'email'
  return kind === 'notAllowed' ? 'organisation' : ''
}

async function linkPage(context: RequestContext, found: ClaimInHand, linkToken: string): Promise<Reply> {
  const { language } = context
  return privatePage({
    title: texts[language].ownership.claim.linkHeading(found.supplier.name),
    main: claimLinkView({
      supplierName: found.supplier.name,
      organisation: found.organisation,
      claimant: await claimantName(context, found.claim.personId),
      language,
      linkToken,
      token: context.visit.formToken(),
    }),
  })
}

function spentPage({ language }: RequestContext): Reply {
  const title = texts[language].ownership.claim.linkSpentHeading
  return privatePage({ status: 410, title, main: claimSpentView(language) })
}
