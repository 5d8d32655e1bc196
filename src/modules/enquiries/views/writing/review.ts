import { alert } from '../../../../design/alert.ts'
import { buttonForm } from '../../../../design/form/form.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { StepFault } from '../../forms/enquiry/index.ts'
import { texts } from '../../locales/texts.ts'
import type { Enquiry, FormStep } from '../../model/enquiry.ts'
import { stepsOf } from '../../model/form-steps.ts'
import type { ShownEnquiry } from '../../model/shown-enquiry.ts'
import { buyingRoutes } from '../../routes/buying.ts'
import { shownEnquiryView } from '../shown-enquiry.ts'
import { stepUrl, writingPage } from './frame.ts'

export interface ReviewView {
  readonly language: Language
  readonly enquiry: Enquiry
  readonly done: readonly FormStep[]
  readonly faults: readonly StepFault[]
  /** What enterprises will see; nothing while something is wrong. */
  readonly shown: ShownEnquiry | undefined
  readonly needsApproval: boolean
  /** Whom it reaches. */
  readonly reach: readonly Html[]
  readonly token: Html
}

/** All of it, what is still to be put right, and the button that hands it in. */
export function reviewView(view: ReviewView): Html {
  const { language, enquiry, done, faults, shown, reach } = view
  const t = texts[language].buying
  return writingPage({
    language,
    enquiry,
    current: 'review',
    done,
    heading: t.steps.review,
    lead: shown === undefined ? t.review.faultsHeading : t.review.ready,
    body: html`
      ${faults.length > 0 && faultList(view)}
      ${shown !== undefined && html`<h2>${t.review.previewHeading}</h2>${shownEnquiryView(shown, language)}`}
      ${editLinks(view)}
      ${reach}
      ${shown !== undefined && submission(view)}`,
  })
}

function faultList({ language, enquiry, faults }: ReviewView): Html {
  const t = texts[language].buying
  const links = faults.map(({ step, field, key }) => {
    const url = `${stepUrl(enquiry, step, language, { check: 'yes' })}#${field}`
    return html`<li><a href="${url}">${t.steps[step]}: ${t.faults[key]}</a></li>`
  })
  return alert({
    language,
    kind: 'warning',
    heading: t.review.faultsHeading,
    body: html`<ul>${links}</ul>`,
  })
}

function editLinks({ language, enquiry }: ReviewView): Html {
  const t = texts[language].buying
  return html`<ul>${stepsOf(enquiry.kind).map(
    (step) => html`<li><a href="${stepUrl(enquiry, step, language)}">${t.review.edit(t.steps[step])}</a></li>`,
  )}</ul>`
}

function submission({ language, enquiry, needsApproval, token }: ReviewView): Html {
  const t = texts[language].buying.review
  const goesOut = enquiry.kind === 'planned' ? t.goesIntoCalendar : t.goesOut
  return html`<p>${needsApproval ? t.approvalNeeded : goesOut}</p>
    ${buttonForm({
      action: href(buyingRoutes.submit, language, { reference: enquiry.reference }),
      token,
      text: t.submit,
      variant: 'primary',
    })}`
}
