import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { selectField } from '../../../design/form/fields.ts'
import { buttonForm, form } from '../../../design/form/form.ts'
import { container, pageTop, panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { identityRoutes } from '../../identity/index.ts'
import { searchUrl, supplierRoutes } from '../../suppliers/index.ts'
import { frequencyField } from '../forms/saved-search.ts'
import { texts } from '../locales/texts.ts'
import { mostCounted, type ShownSearch } from '../model/saved-search.ts'
import { routes } from '../routes.ts'
import { feedUrl } from './feed.ts'
import { frequencyOptions } from './frequency.ts'
import { inWords } from './in-words.ts'

export interface ListView {
  readonly searches: readonly ShownSearch[]
  /** What was just done: `saved`, `changed` or `removed`. */
  readonly notice: unknown
  /** They get no mails of this kind, whatever they chose here. */
  readonly refusesMails: boolean
  readonly language: Language
  readonly token: Html
}

/** What somebody has saved, with what each finds now and when they hear of it. */
export function listView(view: ListView): Html {
  const { searches, language } = view
  const t = texts[language]
  const above = [{ text: t.account, url: href(identityRoutes.account, language, {}) }]
  return html`
    ${pageTop({
      trail: breadcrumbs({ language, trail: above, current: t.list.heading }),
      heading: t.list.heading,
      lead: t.list.lead,
    })}
    ${container(html`
      ${notice(view)}
      ${view.refusesMails && searches.length > 0 && mailsRefused(language)}
      ${searches.length === 0 ? nothing(language) : searches.map((search) => panel({ heading: search.name, body: body(search, view) }))}
      <p><a href="${href(identityRoutes.mails, language, {})}">${t.list.mails}</a></p>`)}`
}

function notice({ notice: done, language }: ListView): Html | false {
  const { saved, changed, removed } = texts[language].list
  const sentence = new Map<unknown, string>(Object.entries({ saved, changed, removed })).get(done)
  return sentence !== undefined && alert({ language, kind: 'success', heading: sentence })
}

function mailsRefused(language: Language): Html {
  const t = texts[language].list
  return alert({ language, kind: 'info', heading: t.refusedHeading, body: html`<p>${t.refused}</p>` })
}

function nothing(language: Language): Html {
  const t = texts[language].list
  const search = linkButton({ text: t.search, url: href(supplierRoutes.search, language, {}), variant: 'primary' })
  return emptyState({ heading: t.emptyHeading, text: t.empty, actions: [search] })
}

function body(search: ShownSearch, view: ListView): Html {
  const { language, token } = view
  const t = texts[language].list
  const { id, asked, name } = search
  const remove = href(routes.remove, language, { id: String(id) })
  return html`
    ${asked && html`<p><a href="${searchUrl(asked, language)}">${inWords(asked, language)}</a></p>`}
    <p>${finds(search, language)}</p>
    ${asked && !view.refusesMails && html`<p>${nextMail(search, language)}</p>`}
    ${asked && choice(search, view)}
    ${asked && html`<p><a href="${feedUrl(asked, language)}">${texts[language].links.feed}</a></p>`}
    ${buttonForm({ language, action: remove, token, text: t.remove(name), variant: 'secondary' })}`
}

function choice({ id, name, frequency }: ShownSearch, { language, token }: ListView): Html {
  const t = texts[language].list
  return form({
    language,
    action: href(routes.change, language, { id: String(id) }),
    token,
    fields: selectField({
      language,
      name: frequencyField(id),
      label: t.frequencyOf(name),
      value: frequency,
      options: frequencyOptions(language),
    }),
    submit: t.change,
  })
}

/** When they hear of it next. */
function nextMail({ frequency, nextMailAt }: ShownSearch, language: Language): string {
  const t = texts[language].list.next
  return frequency === 'never' || nextMailAt === null
    ? t.never
    : t[frequency](formatDate(dayInDenmark(nextMailAt), language))
}

function finds({ asked, count }: ShownSearch, language: Language): string {
  const t = texts[language].list
  if (asked === undefined) return t.notUnderstood
  if (count === 0) return t.none
  return count < mostCounted
    ? t.count(count, formatNumber(count, language))
    : t.over(formatNumber(mostCounted - 1, language))
}
