import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Contract, Side } from '../model/contract.ts'
import { routes } from '../routes.ts'
import { periodText } from './figures.ts'

/** A contract with its parties' names. */
export interface NamedContract {
  readonly contract: Contract
  readonly side: Side
  readonly buyerName: string
  readonly enterpriseName: string
}

export interface ListView {
  readonly language: Language
  readonly contracts: readonly NamedContract[]
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
      columns: [t.title, t.party, t.period, t.state],
      rows: contracts.map(({ contract, side, buyerName, enterpriseName }) => [
        html`<a href="${href(routes.show, language, contract)}">${contract.title}</a>`,
        side === 'buyer' ? enterpriseName : buyerName,
        periodText(contract, language),
        states[contract.state],
      ]),
    })}
    <p><a href="${href(routes.all, language, {})}">${t.toAll}</a></p>`
}

function create(language: Language): Html {
  const url = href(routes.create, language, {})
  return linkButton({ text: texts[language].list.create, url, variant: 'primary' })
}
