import { ancestors, municipalitiesIn, municipalitiesWithin } from '../../reference/index.ts'
import type { Supplier } from '../../suppliers/index.ts'
import type { Lot } from '../model/notice.ts'
import type { Offered } from '../model/offered.ts'
import { anywhere } from '../model/place.ts'
import { nutsOf, nutsOfDenmark } from './area.ts'

/** What the enterprise offers, to be compared with what notices want. */
export function offeredBy({ offerings, deliveryAreas, address }: Supplier): Offered {
  const categories = [...new Set(offerings.flatMap((each) => each.categories))]
  const municipalities = deliveryAreas.flatMap(municipalitiesOf)
  const own = address.municipality === null || deliveryAreas.length === 0 ? [] : [address.municipality]
  const isEverywhere = deliveryAreas.length === 0 || deliveryAreas.some(({ kind }) => kind === 'country')
  return {
    categories,
    above: [...new Set(categories.flatMap((code) => [code, ...ancestors(code)]))],
    places: isEverywhere ? nutsOfDenmark() : nutsOf([...municipalities, ...own]),
  }
}

type DeliveryArea = Supplier['deliveryAreas'][number]

function municipalitiesOf(area: DeliveryArea): string[] {
  switch (area.kind) {
    case 'country':
      return []
    case 'region':
      return municipalitiesIn(area.region).map(({ code }) => code)
    case 'municipality':
      return [area.municipality]
    case 'radius':
      return municipalitiesWithin(area.point, area.radiusKm).map(({ code }) => code)
  }
}

/** What is compared of a lot, or of a notice where the lot says nothing of its own. */
type Wanted = Pick<Lot, 'cpv' | 'places'>

/**
 * Whether the enterprise could be meant: one of its categories lies in one that is wanted, or the other way round, and one of
 * the places is one that it delivers to. What a notice does not say never excludes anybody.
 */
function fits({ cpv, places }: Wanted, { categories, above, places: delivered }: Offered): boolean {
  const category = cpv.some((code) => above.includes(code) || ancestors(code).some((each) => categories.includes(each)))
  const isOpen = places.every((place) => anywhere.some((each) => each === place))
  return category && (isOpen || places.some((place) => delivered.includes(place)))
}

/** The lots that fit. A lot that says nothing of where or what has it from the notice. */
export function fittingLots<Some extends Wanted>(notice: Wanted, lots: readonly Some[], offered: Offered): Some[] {
  return lots.filter((lot) =>
    fits(
      {
        cpv: lot.cpv.length === 0 ? notice.cpv : lot.cpv,
        places: lot.places.length === 0 ? notice.places : lot.places,
      },
      offered,
    ),
  )
}
