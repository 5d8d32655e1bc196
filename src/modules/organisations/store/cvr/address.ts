import { findMunicipality } from '../../../reference/index.ts'
import type { CvrEntry } from './port.ts'
import type { CvrAddress } from './record.ts'

/** The address as people write it, in the fields of an entry. */
export function placeOf(
  address: CvrAddress | undefined,
): Pick<CvrEntry, 'street' | 'postcode' | 'town' | 'municipality'> {
  if (!address) return { street: null, postcode: null, town: null, municipality: null }
  return {
    street: streetOf(address),
    postcode: postcodeOf(address),
    town: address.postdistrikt,
    municipality: municipalityOf(address),
  }
}

/** Addresses abroad are registered as free text of several lines. */
function streetOf(address: CvrAddress): string | null {
  if (!address.vejnavn) return address.fritekst?.split(/\s*\n\s*/).join(', ') ?? null
  const street = joined(' ', [address.vejnavn, houseNumberOf(address)])
  return joined(', ', [street, joined(' ', [floorOf(address), address.sidedoer])])
}

/** `12B`, or `15-17` for a building with several. */
function houseNumberOf({ husnummerFra, bogstavFra, husnummerTil, bogstavTil }: CvrAddress): string | null {
  return joined('-', [joined('', [husnummerFra, bogstavFra]), joined('', [husnummerTil, bogstavTil])])
}

/** The register writes `02` and `ST` for `2.` and `st.`. */
function floorOf({ etage }: CvrAddress): string | null {
  return etage && `${etage.replace(/^0+(?=.)/, '').toLowerCase()}.`
}

/** The register keeps postcodes as numbers, and a number has no leading zero. */
function postcodeOf({ postnummer, landekode }: CvrAddress): string | null {
  return landekode === 'DK' ? (postnummer?.padStart(4, '0') ?? null) : postnummer
}

/** The register knows 751, Statistics Denmark 0751; Greenland's municipalities are none of ours. */
function municipalityOf({ kommune }: CvrAddress): string | null {
  return findMunicipality(kommune?.kommuneKode ?? '')?.code ?? null
}

function joined(separator: string, parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(separator) || null
}
