import { alert } from '../../../design/alert.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { checkbox, textArea } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { OperatorDesk } from '../model/operator-desk.ts'
import type { Organisation } from '../model/organisation.ts'
import { routes } from '../routes.ts'

export interface DeskClosingView {
  readonly desk: OperatorDesk
  readonly language: Language
  readonly organisation: Organisation
  readonly token: Html
  readonly errors: readonly FieldError[]
  /** As typed last. */
  readonly words: string
}

/** An operator closes an organisation, with words for its members. */
export function deskClosingView(view: DeskClosingView): Html {
  const { desk, language, organisation, token, errors } = view
  const { closing, review, steps } = texts[language]
  const params = { id: String(organisation.id) }
  const asked = form({
    ...{ language, token, errors },
    action: href(routes.closeByDesk, language, params),
    fields: fields(view),
    submit: review.closeNow,
    cancel: { text: steps.cancel, url: href(routes.review, language, params) },
  })
  const warning = alert({ language, kind: 'warning', heading: closing.warningHeading, body: review.closeText })
  return desk.page({
    language,
    tab: 'queue',
    trail: [{ text: organisation.name, url: href(routes.review, language, params) }],
    heading: closing.heading(organisation.name),
    main: html`${warning}${asked}`,
  })
}

function fields({ language, errors, words }: DeskClosingView): Html {
  const t = texts[language].review
  const reason = { label: t.words, hint: t.wordsHint, value: words, maxLength: 2_000 }
  return html`${textArea({ language, name: 'words', ...reason, ...errorAt(errors, 'words') })}
    ${checkbox({ language, name: 'sure', text: t.closeSure, checked: false, ...errorAt(errors, 'sure') })}`
}
