import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { resultCard, resultList } from '../../../design/card.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { momentInWords } from '../model/moment.ts'
import { type Stage, stageGroups, stageOf } from '../model/stage.ts'
import { buyingRoutes, startRoutes } from '../routes/buying.ts'
import { titleOf } from './title.ts'

export interface BuyingListView {
  readonly enquiries: readonly Enquiry[]
  readonly isRemoved: boolean
  readonly language: Language
}

/** All that a purchaser's organisations ask for, by what is to be done with it. */
export function buyingListView({ enquiries, isRemoved, language }: BuyingListView): Html {
  const t = texts[language].buying.list
  const begin = linkButton({ text: t.begin, url: href(startRoutes.start, language, {}), variant: 'primary' })
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead, ...(enquiries.length > 0 ? { body: begin } : {}) })}
    ${container(html`
      ${isRemoved && alert({ language, kind: 'success', heading: t.removed })}
      ${enquiries.length === 0 && emptyState({ heading: t.emptyHeading, text: t.empty, actions: [begin] })}
      ${(['running', 'writing', 'over'] as const).map((group) => groupOf(enquiries, group, language))}`)}`
}

function groupOf(enquiries: readonly Enquiry[], group: keyof typeof stageGroups, language: Language): Html | false {
  const stages: readonly Stage[] = stageGroups[group]
  const shown = enquiries.filter((enquiry) => stages.includes(stageOf(enquiry)))
  if (shown.length === 0) return false
  return html`<h2>${texts[language].buying.list.groups[group]}</h2>
    ${resultList(shown.map((enquiry) => card(enquiry, language)))}`
}

function card(enquiry: Enquiry, language: Language): Html {
  const t = texts[language].buying
  const { reference, kind, content } = enquiry
  const stage = stageOf(enquiry)
  const until = stage === 'open' ? (content?.answersUntil ?? null) : null
  return resultCard({
    heading: titleOf(enquiry, language),
    url: href(buyingRoutes.show, language, { reference }),
    level: 3,
    subheading: t.kinds[kind],
    body: html`<p>${t.states[stage]}${until !== null && ` · ${t.list.until(momentInWords(until, language))}`}</p>`,
  })
}
