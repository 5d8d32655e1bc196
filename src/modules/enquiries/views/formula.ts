import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { mostCandidates, mostKeptByNobody } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { confirmedWithinDays, fitOf, fitWeights, halfwayKm, unknownCounts } from '../model/fit.ts'
import { mostWaves, newcomerAfterDays, newcomerShare } from '../model/wave.ts'
import { startRoutes } from '../routes/buying.ts'

/** How enterprises are found for an enquiry: who comes into question, how they are ordered, and how they are invited. */
export function formulaView(language: Language): Html {
  const t = texts[language].reach.formula
  const trail = [{ text: texts[language].buying.start.heading, url: href(startRoutes.start, language, {}) }]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: t.heading }), heading: t.heading, lead: t.lead })}
    ${container(prose(html`${question(language)}${order(language)}${example(language)}${waves(language)}`))}`
}

function question(language: Language): Html {
  const t = texts[language].reach.formula
  const number = (value: number) => formatNumber(value, language)
  return html`<h2>${t.whoHeading}</h2>
    <p>${t.who}</p>
    <ul>${t.excluded.map((reason) => html`<li>${reason}</li>`)}</ul>
    <p>${t.unknownExcludes}</p>
    <p>${t.invited(number(mostCandidates), number(mostKeptByNobody))}</p>`
}

function order(language: Language): Html {
  const t = texts[language].reach.formula
  const number = (value: number) => formatNumber(value, language)
  const parts = ['category', 'distance', 'size', 'availability', 'verified', 'confirmed'] as const
  const counts = {
    ...t.counts,
    distance: t.counts.distance(number(halfwayKm)),
    confirmed: t.counts.confirmed(number(confirmedWithinDays)),
  }
  return html`<h2>${t.orderHeading}</h2>
    <p>${t.order}</p>
    ${table({
      caption: t.caption,
      columns: [t.part, t.weight, t.count],
      rows: parts.map((part) => [t.parts[part], number(fitWeights[part]), counts[part]]),
    })}
    <p>${t.unknown(number(unknownCounts))}</p>
    <p>${t.ties}</p>`
}

/** Somebody who offers what is wanted, 25 km away, of whom nothing else is known. */
function example(language: Language): Html {
  const t = texts[language].reach.formula
  const known = { categories: ['55512000'], distanceKm: 25, isVerified: false }
  const unsaid = { availableFrom: null, smallestOrder: null, largestOrder: null, confirmedDaysAgo: null }
  const wish = { categories: ['55512000'], startsOn: null, largestAmount: null }
  const { score } = fitOf({ ...known, ...unsaid }, wish)
  return html`<h2>${t.exampleHeading}</h2>
    <p>${t.example(formatNumber(score, language))}</p>`
}

function waves(language: Language): Html {
  const t = texts[language].reach.formula
  const number = (value: number) => formatNumber(value, language)
  return html`<h2>${t.wavesHeading}</h2>
    <p>${t.waves}</p>
    <p>${t.newcomers(number(newcomerShare), number(newcomerAfterDays))}</p>
    <p>${t.never(number(mostWaves))}</p>`
}
