import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { container, mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { markdown } from '../../../kernel/html/markdown.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount, oreFromNumeric } from '../../../kernel/money.ts'
import { enterpriseDeskRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { ShownPurchase } from '../model/calendar.ts'
import { calendarRoutes } from '../routes/calendar.ts'
import { areaOf, startOf, tradesOf } from './calendar.ts'

export interface PlannedView {
  readonly planned: ShownPurchase
  readonly language: Language
}

/** A planned purchase, who plans it, and what the plan does not promise. */
export function plannedView({ planned, language }: PlannedView): Html {
  const t = texts[language].calendar
  const { reference, title, buyer, state } = planned
  return html`
    ${pageTop({ trail: trailTo(planned, language), heading: title, lead: buyer })}
    ${mainAndSide({
      main: html`
        ${state === 'closed' && alert({ language, kind: 'info', heading: t.over })}
        ${prose(markdown(planned.description))}
        ${facts(planned, language)}`,
      side: panel({
        heading: t.notBinding,
        body: html`<p>${t.notBindingText}</p>
          ${
            state === 'open' &&
            linkButton({
              text: t.interest.link,
              url: href(calendarRoutes.interest, language, { reference }),
              variant: 'primary',
            })
          }`,
      }),
    })}`
}

function trailTo({ title }: ShownPurchase, language: Language): Html {
  const trail = [{ text: texts[language].calendar.heading, url: href(calendarRoutes.list, language, {}) }]
  return breadcrumbs({ language, trail, current: title })
}

function facts(planned: ShownPurchase, language: Language): Html {
  const t = texts[language].calendar
  return definitionList([
    { term: t.buyer, values: [planned.buyer] },
    { term: t.starts, values: [startOf(planned, language)] },
    { term: t.ends, values: planned.endsOn === null ? [] : [formatDate(planned.endsOn, language)] },
    { term: t.categories, values: tradesOf(planned, language) },
    { term: t.where, values: [areaOf(planned, language)] },
    { term: t.amount, values: amounts(planned, language) },
  ])
}

function amounts({ smallestAmount, largestAmount }: ShownPurchase, language: Language): string[] {
  const [smallest, largest] = [smallestAmount, largestAmount].map(
    (amount) => amount !== null && formatShortAmount(oreFromNumeric(amount), language),
  )
  if (smallest && largest) return [texts[language].calendar.amountBetween(smallest, largest)]
  return [smallest, largest].flatMap((amount) => amount || [])
}

export interface InterestView extends PlannedView {
  /** The page that the buyer gets a link to; nothing while it is not public. */
  readonly pageName: string | undefined
  readonly isSent: boolean
  readonly token: Html
}

/** Before a link to the enterprise's page goes to the buyer: what that means. */
export function interestView({ planned, pageName, isSent, token, language }: InterestView): Html {
  const t = texts[language].calendar.interest
  const { reference, title, buyer } = planned
  const back = href(calendarRoutes.show, language, { reference })
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [
          { text: texts[language].calendar.heading, url: href(calendarRoutes.list, language, {}) },
          { text: title, url: back },
        ],
        current: t.link,
      }),
      heading: t.heading(title),
      lead: t.lead(buyer),
    })}
    ${container(html`
      ${isSent && alert({ language, kind: 'success', heading: t.sent })}
      ${
        pageName === undefined
          ? html`<p>${t.noPage}</p><p><a href="${href(enterpriseDeskRoutes.desk, language, {})}">${t.toDesk}</a></p>`
          : !isSent &&
            planned.state === 'open' &&
            buttonForm({
              action: href(calendarRoutes.showInterest, language, { reference }),
              token,
              text: t.button(buyer),
              variant: 'primary',
            })
      }
      <p><a href="${back}">${t.back}</a></p>`)}`
}
