export type { Category, CategoryCode } from './model/category.ts'
export type { CountryCode } from './model/country.ts'
export type { Credit } from './model/credit.ts'
export { type Cvr, type CvrRefusal, parseCvr } from './model/cvr.ts'
export type { LegalForm, LegalFormCode } from './model/legal-form.ts'
export type { Address, Contradiction, Location } from './model/location.ts'
export type { Municipality, MunicipalityCode } from './model/municipality.ts'
export { distanceInKm, type Point } from './model/point.ts'
export type { Region, RegionSlug } from './model/region.ts'
export type { TargetGroup, TargetGroupCode } from './model/target-group.ts'
export type { Town, TownHints, TownSearch } from './model/town.ts'
export { ancestors, category, categoryName, children, divisions, findCategory } from './store/categories.ts'
export { countryCode, countryName } from './store/countries.ts'
export { credits } from './store/credits.ts'
export { legalForms, recogniseLegalForm, recogniseTargetGroups, targetGroup, targetGroups } from './store/people.ts'
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
