import type { Context } from '../../../kernel/context.ts'
import { type PublicEnquiry, publicEnquiries, publicEnquiriesChangedAt } from '../../enquiries/index.ts'
import { type PublicNotice, publicNotices, publicNoticesChangedAt } from '../../notices/index.ts'
import { type PublicAward, publicAwards } from '../../quotes/index.ts'
import type { ToldSince } from '../model/told-since.ts'

/** Releases in a package: with more, a package of large notices would be hard to hold. */
const pageSize = 100

/** What one package tells, and after which of them the next begins; nothing where it is the last. */
export interface ToTell<Told> {
  readonly found: readonly Told[]
  readonly next: string | undefined
}

/** Notices after the one with the number, in the order in which they were read. */
export async function noticesToTell(context: Context, after: number): Promise<ToTell<PublicNotice>> {
  const notices = await publicNotices(context, { after, limit: pageSize + 1 })
  return pageOf(notices, ({ id }) => String(id))
}

/** Public enquiries after the one with the reference, each with what was chosen where that is public too. */
export async function enquiriesToTell(
  context: Context,
  after: string,
): Promise<ToTell<{ readonly enquiry: PublicEnquiry; readonly award: PublicAward | undefined }>> {
  const enquiries = await publicEnquiries(context, { after, limit: pageSize + 1 })
  const { found, next } = pageOf(enquiries, ({ reference }) => reference)
  const awards = await publicAwards(context, found)
  return { found: found.map((enquiry) => ({ enquiry, award: awards.get(enquiry.id) })), next }
}

/** What purchases there are to tell of, and how new it is. */
export async function toldSince(context: Context): Promise<ToldSince> {
  const [notices, enquiries] = [await publicNoticesChangedAt(context), await publicEnquiriesChangedAt(context)]
  return { notices, enquiries }
}

function pageOf<Told>(rows: readonly Told[], nameOf: (row: Told) => string): ToTell<Told> {
  const found = rows.slice(0, pageSize)
  const last = found.at(-1)
  return { found, next: rows.length > pageSize && last !== undefined ? nameOf(last) : undefined }
}
