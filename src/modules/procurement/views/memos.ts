import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { container, mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href, type QueryValues } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import type { Memo, MemoSummary } from '../model/memo.ts'
import { files, routes } from '../routes.ts'
import { adviceView } from './advice.ts'
import { askedPanel } from './answer.ts'

export interface MemosView {
  readonly language: Language
  readonly memos: readonly (MemoSummary & { readonly organisation: string })[]
}

/** What the reader's organisations have kept. */
export function memosView({ language, memos }: MemosView): Html {
  const t = texts[language].memos
  const wizard = href(routes.wizard, language, {})
  const start = (text: string) => linkButton({ text, url: wizard, variant: 'primary' })
  const content =
    memos.length === 0
      ? emptyState({ heading: t.empty, text: t.emptyText, actions: [start(t.start)] })
      : html`${list(memos, language)}${start(t.again)}`
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(content)}`
}

function list(memos: MemosView['memos'], language: Language): Html {
  const t = texts[language].memos
  return table({
    caption: t.caption,
    columns: [t.titleColumn, t.savedColumn, t.organisationColumn],
    rows: memos.map(({ id, title, createdAt, organisation }) => [
      html`<a href="${href(routes.memo, language, { id: String(id) })}">${title}</a>`,
      formatDate(dayInDenmark(createdAt), language),
      organisation,
    ]),
  })
}

export interface MemoView {
  readonly language: Language
  readonly memo: Memo
  readonly organisation: string
  readonly isNew: boolean
  readonly enquiry: { readonly text: string; readonly url: string } | undefined
  /** The answers, to ask with them again. */
  readonly answers: QueryValues
}

/** A memo as it was kept. */
export function memoView(view: MemoView): Html {
  const { language, memo, organisation, isNew, answers } = view
  const t = texts[language].memos
  const { title, purchase, advice, createdAt } = memo
  const saved = t.savedOn(formatDate(dayInDenmark(createdAt), language), organisation)
  const again = { text: t.askAgain, url: href(routes.wizard, language, {}, answers) }
  const pdf = fileUrl(files.memoPdf, { id: String(memo.id) }, language === 'da' ? {} : { language })
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.heading, url: href(routes.memos, language, {}) }],
        current: title,
      }),
      heading: title,
      lead: `${saved} ${t.unchanged}`,
    })}
    ${mainAndSide({
      main: html`${isNew && alert({ language, kind: 'success', heading: t.saved })}${adviceView({ purchase, advice, language })}`,
      side: html`${panel({ heading: t.titleColumn, body: html`<p><a href="${pdf}">${t.pdf}</a></p>${wayBack(view)}` })}${askedPanel(purchase, language, again)}`,
    })}`
}

/** To the enquiry that it was kept with. */
function wayBack({ language, enquiry }: MemoView): Html | false {
  if (enquiry === undefined) return false
  const { text, url } = enquiry
  return html`<p>${texts[language].memos.enquiry}: <a href="${url}">${text}</a></p>`
}
