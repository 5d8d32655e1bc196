import { legalForms } from '../../reference/index.ts'
import type { Supplier } from '../../suppliers/index.ts'
import type { LedgerLine, SocialSupplier } from '../model.ts'
import { groupOf } from './guess.ts'
import { comparableName } from './read-line.ts'

/** The directory as far as an analysis needs it: some hundred bytes a supplier. */
export interface KnownSuppliers {
  /** The social enterprise that a line was bought from, by its CVR number, else by its whole name. */
  find(line: Pick<LedgerLine, 'cvr' | 'supplierName'>): SocialSupplier | null
  /** The group of what each offers first, by its number. */
  readonly offered: ReadonlyMap<number, string>
}

type Known = Pick<Supplier, 'id' | 'cvr' | 'name' | 'otherNames' | 'legalForm' | 'offerings'>

/** Reads through the directory once. A name that two of them share finds neither. */
export async function knownSuppliers(suppliers: AsyncIterable<Known>): Promise<KnownSuppliers> {
  const byCvr = new Map<string, number>()
  const byName = new Map<string, Named | null>()
  const offered = new Map<number, string>()
  for await (const supplier of suppliers) {
    const { id, cvr, offerings } = supplier
    if (cvr !== null) byCvr.set(cvr, id)
    for (const name of namesOf(supplier)) byName.set(name, byName.has(name) ? null : { id, hasCvr: cvr !== null })
    const main = offerings.flatMap(({ categories }) => categories).at(0)
    if (main !== undefined) offered.set(id, groupOf(main))
  }
  return { offered, find: (line) => findIn(byCvr, byName, line) }
}

interface Named {
  readonly id: number
  readonly hasCvr: boolean
}

function findIn(
  byCvr: ReadonlyMap<string, number>,
  byName: ReadonlyMap<string, Named | null>,
  { cvr, supplierName }: Pick<LedgerLine, 'cvr' | 'supplierName'>,
): SocialSupplier | null {
  const exact = cvr === null ? undefined : byCvr.get(cvr)
  if (exact !== undefined) return { id: exact, isNameAlone: false }
  const named = supplierName === null ? undefined : byName.get(supplierName)
  // Two numbers that differ are two companies, whatever they are called.
  if (!named || (cvr !== null && named.hasCvr)) return null
  return { id: named.id, isNameAlone: true }
}

/** As ledgers write it, with the legal form and without. */
function namesOf({ name, otherNames, legalForm }: Known): ReadonlySet<string> {
  const form = shortForm(legalForm)
  const all = [name, ...otherNames].flatMap((each) => (form === undefined ? [each] : [each, `${each} ${form}`]))
  return new Set(all.map(comparableName).filter((each) => each !== ''))
}

/** What stands in brackets in the form's name: `ApS`. */
function shortForm(code: string | null): string | undefined {
  const form = legalForms().find((each) => each.code === code)
  return /\((.+)\)/.exec(form?.name.da ?? '')?.[1]
}
