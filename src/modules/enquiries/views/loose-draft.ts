import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { hiddenField } from '../../../design/form/fields.ts'
import { form } from '../../../design/form/form.ts'
import { steps } from '../../../design/form/step-guide.ts'
import { deskLayout, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { newAccountUrl } from '../../identity/index.ts'
import type { StepFault } from '../forms/enquiry/index.ts'
import { texts } from '../locales/texts.ts'
import type { EnquiryKind, FormStep } from '../model/enquiry.ts'
import { stepsOf } from '../model/form-steps.ts'
import { startRoutes } from '../routes/buying.ts'
import { looseDraftRoutes } from '../routes/loose-draft.ts'
import { stepFields } from './writing/step.ts'
import type { TypedStep } from './writing/typed.ts'

interface LooseFrame {
  readonly language: Language
  readonly kind: EnquiryKind
  /** Of the draft: it stands in its addresses. */
  readonly secret: string
  /** Those in which nothing is wrong. */
  readonly done: readonly FormStep[]
}

export interface LooseStepView extends LooseFrame, TypedStep {
  readonly step: FormStep
  /** The fingerprint of what stood in the form when it was opened. */
  readonly seen: string
  /** `anew`: in another draft than the one that was written in, which is gone. */
  readonly saved: 'yes' | 'anew' | undefined
  /** Whom what is written so far would reach. */
  readonly reach: readonly Html[]
  readonly token: Html
}

/** One form of an enquiry that somebody writes whom we do not know yet. */
export function looseStepView(view: LooseStepView): Html {
  const { language, kind, step, seen, saved, reach, errors, token } = view
  const t = texts[language]
  const body = html`
    ${saved === 'yes' && alert({ language, kind: 'success', heading: t.buying.fields.saved })}
    ${saved === 'anew' && alert({ language, kind: 'warning', heading: t.loose.anew, body: html`<p>${t.loose.anewText}</p>` })}
    ${form({
      language,
      action: looseUrl(step, view),
      token,
      errors,
      fields: html`${hiddenField('kind', kind)}${hiddenField('seen', seen)}${stepFields[step](view)}${reach}`,
      submit: t.buying.fields.saveAndContinue,
      secondary: [{ text: t.buying.fields.saveDraft, name: 'button', value: 'stay' }],
    })}
    <p>${t.loose.address} ${t.loose.kept}</p>`
  return looseFrame(view, step, { heading: t.buying.steps[step], lead: t.buying.leads[step], body })
}

export interface LooseReviewView extends LooseFrame {
  readonly faults: readonly StepFault[]
  readonly isSignedIn: boolean
  /** Whom it would reach. */
  readonly reach: readonly Html[]
}

/** What is still to be put right, and the way to an account. */
export function looseReviewView(view: LooseReviewView): Html {
  const { language, secret, faults, isSignedIn, reach } = view
  const t = texts[language].loose.review
  const taking = href(looseDraftRoutes.taking, language, { token: secret })
  const body = html`
    ${faults.length === 0 ? html`<p>${t.ready}</p>` : faultList(view)}
    ${reach}
    <h2>${t.next}</h2>
    <p>${isSignedIn ? t.signedIn : t.nextText}</p>
    ${linkButton({
      text: isSignedIn ? t.toBuyer : t.toEmail,
      url: isSignedIn ? taking : newAccountUrl(language, taking),
      variant: 'primary',
    })}`
  return looseFrame(view, 'review', { heading: t.heading, lead: t.lead, body })
}

function faultList(view: LooseReviewView): Html {
  const { language, faults } = view
  const t = texts[language]
  const links = faults.map(({ step, field, key }) => {
    const url = `${looseUrl(step, view, { check: 'yes' })}#${field}`
    return html`<li><a href="${url}">${t.buying.steps[step]}: ${t.buying.faults[key]}</a></li>`
  })
  return alert({ language, kind: 'warning', heading: t.loose.review.faults, body: html`<ul>${links}</ul>` })
}

function looseFrame(
  view: LooseFrame,
  current: FormStep | 'review',
  { heading, lead, body }: { readonly heading: string; readonly lead: string; readonly body: Html },
): Html {
  const { language, kind, done } = view
  const t = texts[language].buying
  const trail = [{ text: t.start.heading, url: href(startRoutes.start, language, {}) }]
  const all = [...stepsOf(kind), 'review' as const]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: heading }), heading, lead })}
    ${deskLayout({
      main: body,
      navigation: steps({
        language,
        heading: t.steps.heading,
        steps: all.map((step) => ({
          text: t.steps[step],
          url: looseUrl(step, view),
          state: step === current ? 'current' : step !== 'review' && done.includes(step) ? 'done' : 'ahead',
        })),
      }),
    })}`
}

/** Where a step of a draft is written. */
export function looseUrl(
  step: FormStep | 'review',
  { secret, language }: Pick<LooseFrame, 'secret' | 'language'>,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  return href(looseDraftRoutes[step], language, { token: secret }, query)
}
