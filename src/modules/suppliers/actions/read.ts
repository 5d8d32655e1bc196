import type { Context } from '../../../kernel/context.ts'
import type { CategoryCount, Supplier } from '../model.ts'
import { countCategories } from '../store/categories.ts'
import { findSupplierBySlug, findSuppliers, listAddresses, listEveryNth, type SupplierAddress } from '../store/read.ts'

/** The supplier with the slug in its address. */
export function supplierBySlug({ database }: Context, slug: string): Promise<Supplier | undefined> {
  return findSupplierBySlug(database, slug)
}

/** The supplier with the number. */
export async function supplierById({ database }: Context, id: number): Promise<Supplier | undefined> {
  return (await findSuppliers(database, [id]))[0]
}

/** How many suppliers offer something in each category or below it; categories without any are left out. */
export function categoryCounts({ database }: Context): Promise<CategoryCount[]> {
  return countCategories(database)
}

/** So many suppliers' addresses, after the one with the number given; for the site map. */
export function supplierAddresses(
  { database }: Context,
  page: { after: number; limit: number },
): Promise<SupplierAddress[]> {
  return listAddresses(database, page.after, page.limit)
}

/** The numbers after which to begin, to read all addresses in parts of the size; the first is 0. */
export async function supplierPartStarts({ database }: Context, size: number): Promise<number[]> {
  return [0, ...(await listEveryNth(database, size))]
}
