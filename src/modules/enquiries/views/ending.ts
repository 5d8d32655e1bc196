import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField, textArea } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { type Enquiry, endings } from '../model/enquiry.ts'
import { buyingRoutes } from '../routes/buying.ts'
import { titleOf } from './title.ts'

export interface EndingView {
  readonly language: Language
  readonly enquiry: Enquiry
  readonly typed: { readonly outcome: string; readonly words: string }
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** How an enquiry ends, and in whose words. */
export function endingView({ language, enquiry, typed, errors, token }: EndingView): Html {
  const t = texts[language].buying
  const options = endings[enquiry.kind].map((outcome) => ({ value: outcome, text: t.outcomes[outcome] }))
  const body = form({
    language,
    action: href(buyingRoutes.close, language, { reference: enquiry.reference }),
    token,
    errors,
    fields: html`
      ${radioField({ language, name: 'outcome', legend: t.ending.outcome, value: typed.outcome, options, ...errorAt(errors, 'outcome') })}
      ${wordsField({ language, label: t.ending.words, value: typed.words, errors })}`,
    submit: t.ending.button,
    cancel: { text: t.ending.keep, url: ownUrl(enquiry, language) },
  })
  return page({ language, enquiry, heading: t.ending.heading(titleOf(enquiry, language)), lead: t.ending.text, body })
}

/** Before an enquiry is withdrawn: what that means, and why it is done. */
export function withdrawalView({ language, enquiry, typed, errors, token }: EndingView): Html {
  const t = texts[language].buying.withdrawal
  const body = form({
    language,
    action: href(buyingRoutes.withdraw, language, { reference: enquiry.reference }),
    token,
    errors,
    fields: wordsField({ language, label: t.words, hint: t.wordsHint, value: typed.words, errors }),
    submit: t.button,
    cancel: { text: t.keep, url: ownUrl(enquiry, language) },
  })
  return page({ language, enquiry, heading: t.heading(titleOf(enquiry, language)), lead: t.text, body })
}

/** Before a draft is deleted: what goes with it. */
export function removalView({ language, enquiry, token }: Omit<EndingView, 'typed' | 'errors'>): Html {
  const t = texts[language].buying.removal
  const body = html`
    ${alert({ language, kind: 'warning', heading: t.text })}
    ${buttonForm({
      action: href(buyingRoutes.remove, language, { reference: enquiry.reference }),
      token,
      text: t.button,
      variant: 'warning',
    })}
    <p><a href="${ownUrl(enquiry, language)}">${t.keep}</a></p>`
  return page({ language, enquiry, heading: t.heading(titleOf(enquiry, language)), body })
}

interface Words {
  readonly language: Language
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly errors: readonly FieldError[]
}

function wordsField({ errors, ...field }: Words): Html {
  return textArea({ ...field, name: 'words', required: false, maxLength: 2_000, ...errorAt(errors, 'words') })
}

interface Framed {
  readonly language: Language
  readonly enquiry: Enquiry
  readonly heading: string
  readonly lead?: string
  readonly body: Html
}

function page({ language, enquiry, heading, lead, body }: Framed): Html {
  const trail = [
    { text: texts[language].buying.list.heading, url: href(buyingRoutes.list, language, {}) },
    { text: titleOf(enquiry, language), url: ownUrl(enquiry, language) },
  ]
  return html`
    ${pageTop({
      trail: breadcrumbs({ language, trail, current: heading }),
      heading,
      ...(lead === undefined ? {} : { lead }),
    })}
    ${container(body)}`
}

function ownUrl({ reference }: Enquiry, language: Language): string {
  return href(buyingRoutes.show, language, { reference })
}
