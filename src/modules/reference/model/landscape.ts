import type { Translated } from '../../../kernel/i18n/language.ts'
import type { MunicipalityCode } from './municipality.ts'
import type { Period } from './period.ts'

/** A part of Denmark as people call it, which no authority governs: *Fyn*, *Djursland*, *Lolland-Falster*. */
export interface Landscape extends Period {
  readonly name: Translated<string>
  /** Further spellings people use. */
  readonly otherNames: readonly string[]
  readonly municipalityCodes: readonly MunicipalityCode[]
  /** It is an everyday word too: *mors* is what belongs to a mother. */
  readonly isWord: boolean
  readonly source: string
}
