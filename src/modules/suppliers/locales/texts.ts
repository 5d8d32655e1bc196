import type { Language, Translated } from '../../../kernel/i18n/language.ts'
import {
  categoryName,
  contradictionText,
  findRegion,
  locate,
  municipalityByCode,
  targetGroup,
} from '../../reference/index.ts'
import type { Address, FilterName } from '../model/directory.ts'
import { da } from './da.ts'
import { en } from './en.ts'

export const texts: Translated<typeof da> = { da, en }

/** What a filter's value is called: `0751` is *Aarhus*. A value that is not known stands for itself. */
export function valueName(filter: FilterName, value: string, language: Language): string {
  return nameOf[filter](value, language) ?? value
}

const nameOf: Readonly<Record<FilterName, (value: string, language: Language) => string | undefined>> = {
  category: (code, language) => categoryName(code, language),
  municipality: (code) => municipalityByCode(code)?.name,
  deliversTo: (code) => municipalityByCode(code)?.name,
  region: (slug, language) => findRegion(slug)?.name[language],
  employs: (code, language) => targetGroup(code)?.name[language],
  rsv: (_, language) => texts[language].assurances.rsv,
  confirmed: (_, language) => texts[language].assurances.confirmed,
  kind: (kind, language) => (kind === 'product' || kind === 'service' ? texts[language].kinds[kind] : undefined),
}

/** What in an address does not go together, in sentences. Only Danish addresses are known well enough to doubt. */
export function addressWarnings(address: Address, language: Language): string[] {
  if (address.country !== null && address.country !== 'DK') return []
  const { contradictions } = locate({
    street: address.street ?? undefined,
    postcode: address.postcode ?? undefined,
    town: address.town ?? undefined,
    municipality: address.municipalityStated ?? undefined,
  })
  return contradictions.map((contradiction) => contradictionText(contradiction, language))
}
