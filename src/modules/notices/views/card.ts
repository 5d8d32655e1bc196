import { badges } from '../../../design/badge.ts'
import { resultCard } from '../../../design/card.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import { danishTime } from '../model/danish-time.ts'
import { type Said, titleOf } from '../model/said.ts'
import { kindOf, type NoticeCard, stateOf } from '../model/search.ts'
import { keepsOthersAway, type SocialTrait, socialTraits } from '../model/social.ts'
import { routes } from '../routes.ts'
import { placeNames } from './in-words.ts'

/** A notice in a list; with what else is to be said of it there. */
export function noticeCard(notice: NoticeCard, language: Language, further?: Html): Html {
  return resultCard({
    heading: html`${inLanguage(titleOf(notice, language))}`,
    url: href(routes.show, language, { id: String(notice.id) }),
    level: 2,
    subheading: [kindName(notice.formType, language), notice.buyerName ?? texts[language].unknownBuyer].join(' · '),
    body: html`
      ${traitBadges(socialTraits(notice), language)}
      ${stateLine(notice, language)}
      <p>${factsOf(notice, language).join(' · ')}</p>
      ${further}`,
  })
}

/** A text that may be in another language than the page: whoever hears it read should hear it in its own. */
export function inLanguage({ text, lang }: Said): Html {
  return html`<span ${attribute('lang', lang)}>${text}</span>`
}

/** What kind of notice it is, in a word or two. */
export function kindName(formType: string, language: Language): string {
  return texts[language].kinds[kindOf(formType)]
}

/** Whether one can still do something, and until when; nothing where there is nothing to be done, as with a result. */
export function stateText(
  notice: Pick<NoticeCard, 'formType' | 'nextDeadline' | 'closesAt' | 'isCancelled'>,
  language: Language,
): string | undefined {
  const t = texts[language].states
  const at = notice.nextDeadline ?? notice.closesAt
  const state = stateOf(notice)
  if (state === 'cancelled') return t.cancelled
  if (state === 'over') return undefined
  return at === null || state === 'none' ? t.none : t[state](danishTime(at, language))
}

export function stateLine(notice: Parameters<typeof stateText>[0], language: Language): Html | undefined {
  const text = stateText(notice, language)
  return text === undefined ? undefined : html`<p><strong>${text}</strong></p>`
}

/** What makes it social, in a few words each. */
export function traitBadges(traits: readonly SocialTrait[], language: Language): Html | false {
  return (
    traits.length > 0 &&
    badges(
      traits.map((trait) => ({ text: traitName(trait, language), kind: keepsOthersAway(trait) ? 'success' : 'info' })),
    )
  )
}

export function traitName(trait: SocialTrait, language: Language): string {
  return texts[language].traits[trait]
}

const mostPlaces = 3

function factsOf({ places, cpv, lotCount, dispatchedAt }: NoticeCard, language: Language): string[] {
  const t = texts[language].card
  const [main = ''] = cpv
  const names = placeNames(places, language).slice(0, mostPlaces)
  const facts = [categoryName(main, language) ?? '', names.join(', '), lotCount > 1 ? t.lots(lotCount) : '']
  return [...facts.filter((fact) => fact !== ''), t.sent(formatDate(dayInDenmark(dispatchedAt), language))]
}
