import { submitButton } from '../../../design/button.ts'
import { selectField } from '../../../design/form/fields.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount, type Ore, oreOf } from '../../../kernel/money.ts'
import { texts } from '../locales/texts.ts'
import type { Analysis, AnalysisSummary, Sum } from '../model.ts'
import { socialShare } from '../policy/totals.ts'
import { routes } from '../routes.ts'
import { shareText } from './share.ts'

/** Other analyses that are done, and the one that was chosen among them. */
export interface Comparison {
  readonly others: readonly AnalysisSummary[]
  readonly chosen: { readonly id: number; readonly title: string; readonly sum: Sum } | undefined
}

interface Shown {
  readonly language: Language
  readonly analysis: Analysis
  readonly sum: Sum
}

/** What has become of the share since another analysis; nothing while there is no other. */
export function comparison({ others, chosen }: Comparison, shown: Shown): Html {
  const { language, analysis } = shown
  const t = texts[language].compare
  if (others.length === 0) return html``
  return html`
    <h2 id="compared">${t.heading}</h2>
    <form class="form" method="get" action="${href(routes.analysis, language, { id: String(analysis.id) })}#compared">
      ${selectField({
        language,
        name: 'compare',
        label: t.with,
        value: String(chosen?.id ?? ''),
        options: others.map(({ id, title }) => ({ value: String(id), text: title })),
      })}
      <div class="button-row">${submitButton({ text: t.submit, variant: 'secondary' })}</div>
    </form>
    ${chosen !== undefined && changes(chosen, shown)}`
}

function changes(
  { title, sum: before }: { readonly title: string; readonly sum: Sum },
  { language, sum }: Shown,
): Html {
  const { compare: t, outcome } = texts[language]
  const amounts = (label: string, now: Ore, then: Ore) => [
    label,
    formatShortAmount(now, language),
    formatShortAmount(then, language),
    formatShortAmount(oreOf(now - then), language),
  ]
  return html`<p>${t.text}</p>${table({
    caption: t.caption(title),
    columns: [t.figure, t.now, title, t.change],
    rows: [
      amounts(outcome.total, sum.amount, before.amount),
      amounts(outcome.social, sum.socialAmount, before.socialAmount),
      [outcome.share, shareText(sum, language), shareText(before, language), pointsText(sum, before, language)],
    ],
  })}`
}

function pointsText(sum: Sum, before: Sum, language: Language): string {
  const t = texts[language].compare
  const [now, then] = [socialShare(sum), socialShare(before)]
  return now === null || then === null ? t.unknown : t.points(formatNumber((now - then) / 10, language))
}
