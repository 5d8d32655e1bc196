import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { isBuyerPublic } from '../model/publicity.ts'
import { buyingRoutes } from '../routes/buying.ts'
import { publicityRoutes } from '../routes/publicity.ts'
import { titleOf } from './title.ts'

export interface PublicityView {
  readonly language: Language
  readonly enquiry: Enquiry
  readonly isSaved: boolean
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** What everybody would read, what nobody does, and the choice. */
export function publicityView(view: PublicityView): Html {
  const { language, enquiry, isSaved } = view
  const t = texts[language].publicity
  const { buying } = texts[language]
  const trail = [
    { text: buying.list.heading, url: href(buyingRoutes.list, language, {}) },
    { text: titleOf(enquiry, language), url: href(buyingRoutes.show, language, { reference: enquiry.reference }) },
  ]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: t.heading }), heading: t.heading, lead: t.lead })}
    ${container(html`
      ${isSaved && alert({ language, kind: 'success', heading: enquiry.isPublic ? t.savedPublic : t.savedPrivate })}
      ${prose(html`
        <h2>${t.shownHeading}</h2>
        <ul>${shownOf(view).map((line) => html`<li>${line}</li>`)}</ul>
        <h2>${t.keptHeading}</h2>
        <p>${t.kept}</p>`)}
      ${choice(view)}`)}`
}

/** As this enquiry was asked: what its buyer keeps to itself stands in no list. */
function shownOf({ language, enquiry }: PublicityView): readonly string[] {
  const { shown } = texts[language].publicity
  const isAmountShown = enquiry.content?.isAmountShown === true
  return [
    shown.need,
    isBuyerPublic(enquiry) ? shown.buyer : shown.buyerLater,
    isAmountShown ? shown.amount : shown.noAmount,
    ...(enquiry.kind === 'quotes' ? [isAmountShown ? shown.award : shown.noAward] : [shown.outcome]),
  ]
}

function choice({ language, enquiry, errors, token }: PublicityView): Html {
  const t = texts[language].publicity
  const { reference, isPublic } = enquiry
  const options = [
    { value: 'yes', text: t.yes },
    { value: 'no', text: t.no },
  ]
  const value = isPublic ? 'yes' : 'no'
  return form({
    language,
    action: href(publicityRoutes.change, language, { reference }),
    token,
    errors,
    fields: radioField({
      language,
      name: 'isPublic',
      legend: t.question,
      hint: t.questionHint,
      value,
      options,
      ...errorAt(errors, 'isPublic'),
    }),
    submit: t.save,
    cancel: { text: t.back, url: href(buyingRoutes.show, language, { reference }) },
  })
}
