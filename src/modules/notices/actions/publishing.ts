import type { Context } from '../../../kernel/context.ts'
import type { PublicNotice } from '../model/public-notice.ts'
import { listForPublishing, newestImport } from '../store/publishing.ts'

export interface NoticePage {
  /** The number after which to begin; 0 for the first. */
  readonly after: number
  readonly limit: number
}

/** Notices in every version, in the order in which they were read. */
export function publicNotices({ database }: Context, { after, limit }: NoticePage): Promise<PublicNotice[]> {
  return listForPublishing(database, after, limit)
}

/** When one was read last; nothing where there is none. */
export function publicNoticesChangedAt({ database }: Context): Promise<Date | undefined> {
  return newestImport(database)
}
