import { findPlace, municipalityByCode } from '../../../reference/index.ts'

/** The municipalities chosen, each once; where none is, that of the postcode: whoever gives one means to be served there. */
export function municipalitiesMeant(chosen: readonly string[], postcode: string | null): string[] {
  const codes = [...new Set(chosen.flatMap((code) => municipalityByCode(code)?.code ?? []))]
  const there = postcode === null ? undefined : findPlace(postcode)?.municipality
  return codes.length === 0 && there !== undefined ? [there] : codes
}
