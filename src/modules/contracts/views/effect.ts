import { choiceBar } from '../../../design/desk-parts.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { RegionRow } from '../model/effect.ts'
import type { Cell, Suppressed } from '../model/suppression.ts'
import { effectRoutes } from '../routes.ts'
import { hundredthsText } from './figures.ts'

export interface EffectView {
  readonly language: Language
  readonly year: number
  readonly years: readonly number[]
  readonly effect: Suppressed<RegionRow>
}

/** What contracts come to, region by region, as operators see it. */
export function effectView({ language, year, years, effect }: EffectView): Html {
  const { effect: t, statement: s, all } = texts[language]
  const choices = years.map((each) => ({
    text: String(each),
    url: href(effectRoutes.effect, language, {}, { year: each }),
    current: each === year,
  }))
  const rows = effect.rows.map(({ row, isShown }) => [
    row.region ?? t.unknownRegion,
    ...figures(row, isShown, language),
  ])
  return html`
    ${choiceBar({ label: t.year, choices })}
    ${
      rows.length === 0
        ? html`<p>${all.none}</p>`
        : table({
            caption: t.caption(year),
            columns: [t.region, t.contracts, s.hours, s.people, s.newlyEmployed],
            rows: [...rows, [t.total, ...figures(effect.total, effect.isTotalShown, language)]],
          })
    }
    <p>${t.rule}</p>`
}

function figures({ contracts, hours, people, newlyEmployed }: Cell, isShown: boolean, language: Language): string[] {
  if (!isShown) return Array.from({ length: 4 }, () => texts[language].effect.hidden)
  return [String(contracts), hundredthsText(hours, language), String(people), String(newlyEmployed)]
}
