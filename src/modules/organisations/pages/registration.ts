import { fieldErrors } from '../../../design/form/field-errors.ts'
import type { FieldError } from '../../../design/form/form.ts'
import { type FormBody, formBody, one, readForm } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, type RedirectReply, seeOther } from '../../../kernel/http/reply.ts'
import { keptNext } from '../../identity/index.ts'
import { cvrFinding } from '../actions/cvr.ts'
import { joinTarget } from '../actions/join.ts'
import type { FreeMail } from '../actions/mail-domain.ts'
import { existingFor, mailDomainFor, registerOrganisation } from '../actions/register.ts'
import {
  cvrForm,
  type DetailsTyped,
  detailsKnown,
  detailsTyped,
  kindForm,
  registrationForm,
} from '../forms/registration.ts'
import { texts } from '../locales/texts.ts'
import type { CvrFinding } from '../model/cvr-check.ts'
import type { OrganisationKind } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { cvrView, detailsView, kindView } from '../views/registration.ts'

type Pages = Pick<Handlers<typeof routes>, 'newKind' | 'chooseKind' | 'newCvr' | 'giveCvr' | 'newDetails' | 'register'>

/** The steps by which an organisation is registered. What the steps before told stands in the address, or in the form. */
export const registrationPages: Pages = {
  newKind: async ({ query }, context) => kindPage(context, formBody(query), []),

  chooseKind: async ({ body }, context) => {
    const { language } = context
    const typed = readForm(kindForm, body)
    if (!typed.ok) return kindPage(context, body, fieldErrors(typed.refusal, texts[language].faults))
    const { kind } = typed.value
    const domain = mailDomainFor(context, kind)
    if (!domain.ok) return kindPage(context, body, [freeMailError(domain.refusal, 'kind', context)], 'freeMail')
    if (domain.value !== null && (await joinTarget(context, ''))) return seeOther(href(routes.join, language, {}))
    return seeOther(href(routes.newCvr, language, {}, { kind, next: nextIn(body) }))
  },

  newCvr: async ({ query }, context) => {
    const known = readForm(kindForm, formBody(query))
    return known.ok ? cvrPage(context, known.value.kind, formBody(query), []) : fromTheStart(context)
  },

  giveCvr: async ({ body }, context) => {
    const { language } = context
    const known = readForm(kindForm, body)
    if (!known.ok) return fromTheStart(context)
    const typed = readForm(cvrForm, body)
    if (!typed.ok) return cvrPage(context, known.value.kind, body, fieldErrors(typed.refusal, texts[language].faults))
    const { kind, cvr } = typed.value
    const existing = await existingFor(context, { cvr, mailDomain: null })
    const next = nextIn(body)
    if (existing?.ok) return seeOther(next ?? href(routes.show, language, { id: String(existing.value) }))
    if (existing !== undefined) return seeOther(href(routes.join, language, {}, { cvr }))
    return seeOther(href(routes.newDetails, language, {}, { kind, cvr, next }))
  },

  newDetails: async ({ query }, context) => {
    const known = readForm(cvrForm, formBody(query))
    if (!known.ok) return fromTheStart(context)
    const finding = await cvrFinding(context, known.value.cvr)
    const next = nextIn(formBody(query))
    return detailsPage(context, { ...known.value, typed: detailsKnown(finding), finding, errors: [], next })
  },

  register: async ({ body }, context) => {
    const { language } = context
    const known = readForm(cvrForm, body)
    if (!known.ok) return fromTheStart(context)
    const refuse = (errors: readonly FieldError[]) =>
      detailsPage(context, {
        ...known.value,
        typed: detailsTyped(body),
        finding: undefined,
        errors,
        next: nextIn(body),
      })
    const typed = readForm(registrationForm, body)
    if (!typed.ok) return refuse(fieldErrors(typed.refusal, texts[language].faults))

    const registered = await registerOrganisation(context, typed.value)
    if (registered.ok) {
      const own = href(routes.show, language, { id: String(registered.value) }, { done: 'registered' })
      return seeOther(nextIn(body) ?? own)
    }
    if (registered.refusal.kind === 'freeMailDomain') return refuse([freeMailError(registered.refusal, '', context)])
    return seeOther(href(routes.join, language, {}, { cvr: registered.refusal.cvr }))
  },
}

function kindPage(context: RequestContext, body: FormBody, errors: readonly FieldError[], why?: 'freeMail'): PageReply {
  const hasFreeMail = why === 'freeMail'
  const view = { ...basics(context), errors, kind: one(body, 'kind'), hasFreeMail, next: nextIn(body) }
  return step(context, errors, kindView(view))
}

function cvrPage(
  context: RequestContext,
  kind: OrganisationKind,
  body: FormBody,
  errors: readonly FieldError[],
): PageReply {
  return step(context, errors, cvrView({ ...basics(context), errors, kind, cvr: one(body, 'cvr'), next: nextIn(body) }))
}

interface DetailsStep {
  readonly kind: OrganisationKind
  readonly cvr: string
  readonly typed: DetailsTyped
  readonly finding: CvrFinding | undefined
  readonly errors: readonly FieldError[]
  readonly next: string | undefined
}

function detailsPage(context: RequestContext, { finding, ...details }: DetailsStep): PageReply {
  const domain = mailDomainFor(context, details.kind)
  const mailDomain = domain.ok ? domain.value : null
  return step(
    context,
    details.errors,
    detailsView({ ...basics(context), ...details, state: finding?.state, mailDomain, hasFreeMail: !domain.ok }),
  )
}

function step({ language }: RequestContext, errors: readonly FieldError[], main: PageReply['main']): PageReply {
  return privatePage({ status: errors.length > 0 ? 422 : 200, title: texts[language].steps.heading, main })
}

function basics({ language, visit }: RequestContext) {
  return { language, token: visit.formToken() }
}

/** Where somebody was on the way to: they go on there once they belong somewhere. */
function nextIn(sent: FormBody): string | undefined {
  return keptNext(one(sent, 'next')) || undefined
}

/** Somebody who came without the steps before. */
function fromTheStart({ language }: RequestContext): RedirectReply {
  return seeOther(href(routes.newKind, language, {}))
}

function freeMailError({ domain }: FreeMail, field: string, { language }: RequestContext): FieldError {
  return { field, message: texts[language].freeMailDomain(domain) }
}
