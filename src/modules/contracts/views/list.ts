import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatList, formatMonth } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Contract, Side } from '../model/contract.ts'
import type { Waiting } from '../model/waiting.ts'
import { routes } from '../routes.ts'
import { periodText } from './figures.ts'

/** A contract with its parties' names. */
export interface NamedContract {
  readonly contract: Contract
  readonly side: Side
  readonly buyerName: string
  readonly enterpriseName: string
}

/** One of them with what waits on it. */
export interface ListedContract extends NamedContract {
  readonly waiting: readonly Waiting[]
}

export interface ListView {
  readonly language: Language
  readonly contracts: readonly ListedContract[]
  /** Whether the reader can enter one by hand. */
  readonly buys: boolean
}

/** The contracts of the reader's organisations. */
export function listView(view: ListView): Html {
  const { language, contracts } = view
  const t = texts[language].list
  const top = pageTop({
    heading: t.heading,
    lead: t.lead,
  })
  return html`${top}${container(contracts.length === 0 ? nothing(view) : rows(view))}`
}

function nothing({ language, buys }: ListView): Html {
  const t = texts[language].list
  return emptyState({
    heading: t.noneHeading,
    text: buys ? t.noneBuyer : t.noneEnterprise,
    actions: buys ? [create(language)] : [],
  })
}

function rows({ language, contracts, buys }: ListView): Html {
  const { list: t, states } = texts[language]
  return html`
    ${buys && html`<p>${create(language)}</p>`}
    ${table({
      caption: t.caption,
      columns: [t.title, t.party, t.period, t.state, t.waiting],
      rows: contracts.map(({ contract, side, buyerName, enterpriseName, waiting }) => [
        html`<a href="${href(routes.show, language, contract)}">${contract.title}</a>`,
        side === 'buyer' ? enterpriseName : buyerName,
        periodText(contract, language),
        states[contract.state],
        html`${waiting.map((each, place) => html`${place > 0 && html`<br>`}${waitingText(each, side, language)}`)}`,
      ]),
    })}
    <p><a href="${href(routes.all, language, {})}">${t.toAll}</a></p>`
}

/** What is theirs to do says what; of the other party's it is told that it waits. */
function waitingText({ what, whom, months }: Waiting, side: Side, language: Language): Html | string {
  const t = texts[language].waiting
  const named = formatList(
    months.map((month) => formatMonth(month, language)),
    language,
  )
  return whom === side ? html`<strong>${t.own[what](named)}</strong>` : t.theirs[what](named)
}

function create(language: Language): Html {
  const url = href(routes.create, language, {})
  return linkButton({ text: texts[language].list.create, url, variant: 'primary' })
}
