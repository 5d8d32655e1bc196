import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Sum } from '../model.ts'
import { socialShare } from '../policy/totals.ts'

/** The share of the amount in words: `12,5 %`. */
export function shareText(sum: Sum, language: Language): string {
  return percentText(socialShare(sum), language)
}

/** The share of the lines. */
export function lineShareText({ lines, socialLines }: Sum, language: Language): string {
  return percentText(lines === 0 ? null : Math.round((socialLines * 1_000) / lines), language)
}

/** The share with a bar as long as it is, for who compares rows at a glance. */
export function shareBar(sum: Sum, language: Language): Html {
  const share = socialShare(sum)
  const width = Math.min(100, Math.max(0, (share ?? 0) / 10))
  return html`${shareText(sum, language)}<br>
    <svg viewBox="0 0 100 8" width="100" height="8" aria-hidden="true" focusable="false">
      <rect width="100" height="8" rx="2" fill="currentColor" fill-opacity="0.15"></rect>
      <rect ${attribute('width', width)} height="8" rx="2" fill="currentColor"></rect>
    </svg>`
}

function percentText(perMille: number | null, language: Language): string {
  if (perMille === null) return texts[language].outcome.unknownShare
  return `${formatNumber(perMille / 10, language)}\u00a0%`
}
