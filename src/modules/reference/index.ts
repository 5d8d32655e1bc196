export type { Category } from './model/category.ts'
export { parseCvr } from './model/cvr.ts'
export type { Address } from './model/location.ts'
export type { PlaceName } from './model/place-name.ts'
export { distanceInKm, type Point } from './model/point.ts'
export type { RsvCriterion, RsvQuestion } from './model/rsv-criterion.ts'
export type { Town } from './model/town.ts'
export type { Trade } from './model/trade.ts'
export {
  ancestors,
  category,
  categoryName,
  children,
  divisions,
  findCategory,
  searchCategories,
} from './store/categories.ts'
export { countryCode, countryName } from './store/countries.ts'
export { credits } from './store/credits.ts'
export { isFreeMailDomain, registrableDomain } from './store/domains.ts'
export { legalForms, recogniseLegalForm, recogniseTargetGroups, targetGroup, targetGroups } from './store/people.ts'
export { findPlace, placeNames, placesMeant, placesSpelledLike } from './store/place-names.ts'
export {
  contradictionText,
  findMunicipality,
  findRegion,
  findTown,
  locate,
  municipalities,
  municipalitiesIn,
  municipalitiesWithin,
  municipalityByCode,
  regionOf,
  regionsOfMunicipality,
  regionsOn,
} from './store/places.ts'
export { rsvCriteria } from './store/rsv.ts'
export { municipalityShapes } from './store/shapes.ts'
export { trades } from './store/trades.ts'
