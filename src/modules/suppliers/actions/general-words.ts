import { stemOfWord } from '../../../kernel/danish/analyse.ts'

/**
 * What stands in many compounds and says little by itself: *haveservice* leads to *have*, not to all that is service. And what
 * everybody here is.
 */
const ofAnyTrade = stems(
  `anlæg arbejde center drift firma hjælp hus levering løsning materiale opgave ordning produkt salg service socialøkonomisk
  socialøkonomi sted system udstyr vare virksomhed ydelse business company enterprise goods help product solution supplies
  support work`,
)

/** For whom, and what anything may be: such words matter less than what is to be bought. */
const forAnybody = stems(
  `ansat arbejdsplads billig borger bruger deltager gammel gæst god institution kollega kommune kontor kunde lille lokal
  medarbejder ny person personale stor`,
)

/** Whether a stem says little of what is sold, whatever the trade. So does a number: *frokost til 50*. */
export function isOfAnyTrade(stem: string): boolean {
  return ofAnyTrade.has(stem) || howMany.test(stem)
}

/** Longer ones are those of registers and standards. */
const howMany = /^\d{1,4}$/

/** Whether a stem says for whom something is, or what anything may be. */
export function isForAnybody(stem: string): boolean {
  return forAnybody.has(stem)
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(stemOfWord))
}
