import type { Database } from '../src/kernel/database/database.ts'
import { divisions, municipalitiesIn } from '../src/modules/reference/index.ts'
import { readSearch } from '../src/modules/suppliers/forms/search.ts'
import { countFacets } from '../src/modules/suppliers/store/facets.ts'
import { findSuppliers } from '../src/modules/suppliers/store/read.ts'
import { countSuppliers, searchSuppliers } from '../src/modules/suppliers/store/search.ts'
import type { SearchQuestion } from '../src/modules/suppliers/store/search-conditions.ts'
import type { Query } from './cases.ts'

/** The statements that a search page sends to the database, in the same order and side by side as there. */
export async function runStatements(database: Database, query: Query): Promise<void> {
  const question = questionOf(query)
  const [{ found }] = await Promise.all([searchSuppliers(database, question), countFacets(database, question)])
  await findSuppliers(
    database,
    found.map(({ id }) => id),
  )
}

/** How many suppliers the questions find: the median of twenty of them. */
export async function medianFound(database: Database, queries: readonly Query[]): Promise<number> {
  const step = Math.max(1, Math.floor(queries.length / 20))
  const asked = queries.filter((_, index) => index % step === 0)
  const totals = await Promise.all(asked.map((query) => countSuppliers(database, questionOf(query))))
  return totals.toSorted((one, other) => one - other)[Math.floor(totals.length / 2)] ?? 0
}

function questionOf(query: Query): SearchQuestion {
  const { search, faults } = readSearch(query)
  if (faults.length > 0) throw new Error(`The search does not understand ${JSON.stringify(query)}.`)
  const { region } = search.filters
  return {
    ...search,
    day: '2026-11-22',
    regionMunicipalities: region === undefined ? [] : municipalitiesIn(region).map(({ code }) => code),
    countedCategories: divisions().map(({ code }) => code),
  }
}
