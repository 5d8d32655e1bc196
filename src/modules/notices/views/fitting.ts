import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { resultList } from '../../../design/card.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { radioField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatList, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { identityRoutes } from '../../identity/index.ts'
import { enterpriseDeskRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { frequencies } from '../model/alert.ts'
import type { Texts } from '../model/notice.ts'
import { said } from '../model/said.ts'
import type { NoticeCard } from '../model/search.ts'
import { ownRoutes, routes } from '../routes.ts'
import { noticeCard } from './card.ts'
import { lotName } from './in-words.ts'

export interface FittingView {
  /** What the enterprise has told of itself: no page at all, no categories, or enough to compare. */
  readonly told: 'nothing' | 'noCategories' | 'enough'
  readonly notices: readonly { readonly notice: NoticeCard; readonly lots: readonly FittingLot[] }[]
  /** Of all that fit, shown or not. */
  readonly count: number
  /** There may be more than were counted. */
  readonly isAtLeast: boolean
  readonly frequency: string
  readonly refusesMails: boolean
  readonly isSaved: boolean
  readonly isMissing: boolean
  readonly language: Language
  readonly token: Html
}

interface FittingLot {
  readonly lotId: string
  readonly titles: Texts
}

/** The open tenders that fit an enterprise, and when somebody wants to hear of new ones. */
export function fittingView(view: FittingView): Html {
  const { language, told } = view
  const t = texts[language].fitting
  const above = [{ text: t.desk, url: href(enterpriseDeskRoutes.desk, language, {}) }]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail: above, current: t.heading }), heading: t.heading, lead: t.lead })}
    ${mainAndSide({ main: list(view), side: told === 'nothing' ? html`` : alertsPanel(view) })}`
}

function list(view: FittingView): Html {
  const { notices, language, told } = view
  const t = texts[language].fitting
  if (told !== 'enough') return html`${saved(view)}${toldTooLittle(told, language)}`
  const all = linkButton({ text: t.all, url: href(routes.search, language, {}), variant: 'secondary' })
  if (notices.length === 0)
    return html`${saved(view)}${emptyState({ heading: t.emptyHeading, text: t.empty, actions: [all] })}`
  return html`
    ${saved(view)}
    <p><strong>${counted(view)}</strong></p>
    ${resultList(notices.map(({ notice, lots }) => noticeCard(notice, language, whatFits(notice, lots, language))))}
    <p>${all}</p>`
}

function counted({ notices, count, isAtLeast, language }: FittingView): string {
  const t = texts[language].fitting
  const shown = formatNumber(count, language)
  if (isAtLeast) return t.moreThan(notices.length, shown)
  return count > notices.length ? t.most(notices.length, shown) : t.count(count)
}

function saved({ isSaved, language }: FittingView): Html | false {
  return isSaved && alert({ language, kind: 'success', heading: texts[language].fitting.saved })
}

function toldTooLittle(told: 'nothing' | 'noCategories', language: Language): Html {
  const t = texts[language].fitting
  const toDesk = linkButton({ text: t.toDesk, url: href(enterpriseDeskRoutes.desk, language, {}), variant: 'primary' })
  return told === 'nothing'
    ? emptyState({ heading: t.noPageHeading, text: t.noPage, actions: [toDesk] })
    : emptyState({ heading: t.noCategoriesHeading, text: t.noCategories, actions: [toDesk] })
}

/** More lots than these are told by their number alone. */
const mostTitled = 4

/** Alone, or together with others. */
function whatFits({ lotCount, language: own }: NoticeCard, lots: readonly FittingLot[], language: Language): Html {
  const t = texts[language].fitting
  if (lots.length === lotCount) return html`<p>${t.whole} ${t.together}</p>`
  const titles = lots.map(({ lotId, titles }) => {
    const name = lotName(lotId, language)
    const title = said(titles, language, own)?.text
    return title === undefined || lots.length > mostTitled ? name : `${name} (${title})`
  })
  return html`<p>${t.someLots(formatList(titles, language))}</p>`
}

function alertsPanel({ frequency, refusesMails, isMissing, language, token }: FittingView): Html {
  const t = texts[language].fitting
  const errors: FieldError[] = isMissing ? [{ field: 'frequency', message: t.frequencyMissing }] : []
  const choice = form({
    language,
    action: href(ownRoutes.choose, language, {}),
    token,
    errors,
    fields: radioField({
      language,
      name: 'frequency',
      legend: t.frequency,
      hint: t.alertsHint,
      value: frequency,
      options: [...frequencies, 'never' as const].map((value) => ({ value, text: t.frequencies[value] })),
      ...errorAt(errors, 'frequency'),
    }),
    submit: t.save,
  })
  const mails = html`<p><a href="${href(identityRoutes.mails, language, {})}">${t.mails}</a></p>`
  const refused =
    refusesMails &&
    alert({ language, kind: 'info', level: 3, heading: t.refusedHeading, body: html`<p>${t.refused}</p>` })
  return panel({ heading: t.alertsHeading, body: html`${refused}${choice}${mails}` })
}
