import { personOf } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Supplier } from '../model/directory.ts'
import type { ContactPerson } from '../model/profile.ts'
import { findContact } from '../store/content.ts'
import {
  findNewSlug,
  findProfileBySlug,
  findSupplierBySlug,
  findSuppliers,
  listAddresses,
  listEveryNth,
  type SupplierAddress,
  type SupplierProfile,
} from '../store/read.ts'

/** The supplier with the slug in its address, while it is shown. */
export function supplierBySlug({ database }: Context, slug: string): Promise<Supplier | undefined> {
  return findSupplierBySlug(database, slug)
}

/** The same with what stands of its verifications, for its page. */
export function profileBySlug({ database }: Context, slug: string): Promise<SupplierProfile | undefined> {
  return findProfileBySlug(database, slug)
}

/** The suppliers with these numbers, in their order, also those that are not shown to the public. */
export function suppliersByIds({ database }: Context, ids: readonly number[]): Promise<Supplier[]> {
  return findSuppliers(database, ids)
}

/** The supplier with the number, while it is shown. */
export async function supplierById({ database }: Context, id: number): Promise<Supplier | undefined> {
  const [supplier] = await findSuppliers(database, [id])
  return supplier?.isListed ? supplier : undefined
}

/** The slug under which a supplier stands now that once had the one given, or that has taken its place. */
export function newSlugOf({ database }: Context, slug: string): Promise<string | undefined> {
  return findNewSlug(database, slug)
}

/** Whom purchasers may ask; nothing where nobody is named, or whoever asks may not know. */
export async function contactOf(context: Context, supplierId: number): Promise<ContactPerson | undefined> {
  if (personOf(context.actor) === undefined) return undefined
  return inTransaction(context, (tx) => findContact(tx, supplierId))
}

/** Whether the page names somebody to ask: everybody may know that, and purchasers whom. */
export function hasContact(context: Context, supplierId: number): Promise<boolean> {
  return inTransaction(asSystem(context), async (tx) => (await findContact(tx, supplierId)) !== undefined)
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
