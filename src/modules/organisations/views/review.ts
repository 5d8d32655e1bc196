import { buttonForm } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayText, texts } from '../locales/texts.ts'
import type { Organisation } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { notice } from './notice.ts'
import { organisationFacts } from './organisation.ts'

export interface ReviewView {
  readonly language: Language
  readonly organisation: Organisation
  readonly memberCount: number
  readonly token: Html
  readonly done: unknown
}

/** An organisation as an operator judges it. */
export function reviewView({ language, organisation, memberCount, token, done }: ReviewView): Html {
  const t = texts[language].review
  const facts = organisationFacts(organisation, language, [
    { term: t.registered, values: [dayText(organisation.createdAt, language)] },
    { term: t.memberCount, values: [formatNumber(memberCount, language)] },
  ])
  const action = href(routes.confirm, language, { id: String(organisation.id) })
  const confirming = html`<p>${t.advice}</p>${buttonForm({ action, token, text: t.confirm, variant: 'primary' })}`
  return html`
    ${pageTop({ heading: organisation.name, lead: texts[language].kinds[organisation.kind] })}
    ${container(html`${notice(done, language)}${facts}${organisation.confirmedAt === null && confirming}`)}`
}
