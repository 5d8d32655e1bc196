import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Column, columns, type Mapping } from '../model.ts'

/** Why an analysis cannot run with a mapping. */
export type MappingRefusal = 'noAmount' | 'noSupplier' | 'noSuchColumn' | 'sameColumnTwice'

/**
 * Which column is what, guessed from the headers in Danish or English. A guess only: people see it and change it before
 * anything runs. No column is guessed to be two things.
 */
export function guessMapping(headers: readonly string[]): Mapping {
  const plain = headers.map(plainHeader)
  const taken = new Set<number>()
  const guess = (column: Column) => {
    const found = firstMatch(plain, headerWords[column], taken)
    if (found !== null) taken.add(found)
    return found
  }
  return {
    cvr: guess('cvr'),
    amount: guess('amount'),
    date: guess('date'),
    name: guess('name'),
    unit: guess('unit'),
    account: guess('account'),
    text: guess('text'),
  }
}

/** Refuses a mapping that lacks what no analysis can do without, or that the file does not fit. */
export function checkMapping(mapping: Mapping, width: number): Result<Mapping, MappingRefusal> {
  const used = columns.map((column) => mapping[column]).filter((index) => index !== null)
  if (used.some((index) => !Number.isInteger(index) || index < 0 || index >= width)) return refused('noSuchColumn')
  if (new Set(used).size < used.length) return refused('sameColumnTwice')
  if (mapping.amount === null) return refused('noAmount')
  if (mapping.cvr === null && mapping.name === null) return refused('noSupplier')
  return ok(mapping)
}

/** The likeliest first. */
const headerWords: Readonly<Record<Column, readonly RegExp[]>> = {
  cvr: [/^cvr/, /\bcvr\b/, /cvr/, /^(?:se|vat) ?(?:nr|nummer|no|number)$/],
  name: [
    /^(?:leverandør|kreditor|supplier|vendor)$/,
    /(?:leverandør|kreditor|supplier|vendor) ?navn/,
    /(?:supplier|vendor|creditor) name/,
    /^(?:firma|virksomhed|company)(?:navn| name)?$/,
    /^navn$|^name$/,
  ],
  amount: [
    /^(?:beløb|amount)$/,
    /beløb.*(?:uden|ekskl|excl).*moms/,
    /^(?:netto)?beløb/,
    /beløb|amount/,
    /^(?:sum|total|pris)$/,
  ],
  date: [
    /^(?:dato|date)$/,
    /^(?:bogføringsdato|posteringsdato|posting date)$/,
    /^(?:faktura|bilags)dato$/,
    /dato|\bdate\b/,
  ],
  unit: [
    /^(?:enhed|afdeling|forvaltning|unit|department)$/,
    /omkostningssted|cost cent(?:er|re)/,
    /enhed|afdeling|forvaltning/,
  ],
  account: [/^(?:konto|account)(?:navn|tekst| name)$/, /^(?:konto|account|art)$/, /konto|account/],
  text: [
    /^(?:tekst|text|beskrivelse|description)$/,
    /(?:posterings|linje|bilags|vare) ?tekst/,
    /tekst|beskrivelse|description/,
  ],
}

function plainHeader(header: string): string {
  const words = header
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return words.trim()
}

function firstMatch(
  headers: readonly string[],
  patterns: readonly RegExp[],
  taken: ReadonlySet<number>,
): number | null {
  for (const pattern of patterns) {
    const found = headers.findIndex((header, index) => !taken.has(index) && pattern.test(header))
    if (found >= 0) return found
  }
  return null
}
