import { legalForms } from '../../reference/index.ts'
import type { Supplier } from '../../suppliers/index.ts'
import type { LedgerLine, SocialSupplier } from '../model.ts'
import { companyName, comparableName, familyOf } from './company-name.ts'
import { groupOf } from './guess.ts'

/** The directory as far as an analysis needs it: some hundred bytes a supplier. */
export interface KnownSuppliers {
  /** The social enterprise that a line was bought from, by its CVR number, else by its whole name. */
  find(line: Pick<LedgerLine, 'cvr' | 'supplierName'>): SocialSupplier | null
  /** The group of what each offers first, by its number. */
  readonly offered: ReadonlyMap<number, string>
}

type Known = Pick<Supplier, 'id' | 'cvr' | 'name' | 'otherNames' | 'legalForm' | 'offerings'>

/**
 * Reads through the directory once. A line's whole name counts first; where nobody has that, what it is called apart from its
 * legal form, unless the forms differ. A name that two of them share finds neither.
 */
export async function knownSuppliers(suppliers: AsyncIterable<Known>): Promise<KnownSuppliers> {
  const byCvr = new Map<string, number>()
  const byName = new Map<string, Named | null>()
  const byCore = new Map<string, Named | null>()
  const offered = new Map<number, string>()
  for await (const supplier of suppliers) {
    const { id, cvr, offerings } = supplier
    if (cvr !== null) byCvr.set(cvr, id)
    const forms = formsOf(supplier)
    const named = { id, hasCvr: cvr !== null, forms }
    for (const name of wholeNamesOf(supplier)) keepUnique(byName, name, named)
    for (const core of coresOf(supplier)) keepUnique(byCore, core, named)
    const main = offerings.flatMap(({ categories }) => categories).at(0)
    if (main !== undefined) offered.set(id, groupOf(main))
  }
  return { offered, find: (line) => findIn({ byCvr, byName, byCore }, line) }
}

interface Named {
  readonly id: number
  readonly hasCvr: boolean
  /** The legal forms that are known of it, as families. */
  readonly forms: readonly string[]
}

interface Names {
  readonly byCvr: ReadonlyMap<string, number>
  readonly byName: ReadonlyMap<string, Named | null>
  readonly byCore: ReadonlyMap<string, Named | null>
}

function keepUnique(names: Map<string, Named | null>, name: string, named: Named): void {
  const other = names.get(name)
  names.set(name, other === undefined || other?.id === named.id ? named : null)
}

function findIn(names: Names, { cvr, supplierName }: Pick<LedgerLine, 'cvr' | 'supplierName'>): SocialSupplier | null {
  const exact = cvr === null ? undefined : names.byCvr.get(cvr)
  if (exact !== undefined) return { id: exact, isNameAlone: false }
  const named = supplierName === null ? null : findByName(names, supplierName)
  // Two numbers that differ are two companies, whatever they are called.
  if (named === null || (cvr !== null && named.hasCvr)) return null
  return { id: named.id, isNameAlone: true }
}

function findByName({ byName, byCore }: Names, name: string): Named | null {
  const whole = byName.get(comparableName(name))
  if (whole !== undefined) return whole
  const { core, form } = companyName(name)
  const called = byCore.get(core) ?? null
  const isOther = form !== undefined && called !== null && called.forms.length > 0 && !called.forms.includes(form)
  return isOther ? null : called
}

/** As ledgers write it, with the legal form and without. */
function wholeNamesOf({ name, otherNames, legalForm }: Known): ReadonlySet<string> {
  const form = shortForm(legalForm)
  const all = [name, ...otherNames].flatMap((each) => (form === undefined ? [each] : [each, `${each} ${form}`]))
  return new Set(all.map(comparableName).filter((each) => each !== ''))
}

/** Shorter ones are initials, which many have. */
const shortestCore = 3

function coresOf({ name, otherNames }: Known): ReadonlySet<string> {
  const cores = [name, ...otherNames].map((each) => companyName(each).core)
  return new Set(cores.filter((core) => core.length >= shortestCore))
}

function formsOf({ name, otherNames, legalForm }: Known): string[] {
  const told = [name, ...otherNames].flatMap((each) => companyName(each).form ?? [])
  return legalForm === null ? told : [familyOf(legalForm), ...told]
}

/** What stands in brackets in the form's name: `ApS`. */
function shortForm(code: string | null): string | undefined {
  const form = legalForms().find((each) => each.code === code)
  return /\((.+)\)/.exec(form?.name.da ?? '')?.[1]
}
