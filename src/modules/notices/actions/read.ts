import type { Context } from '../../../kernel/context.ts'
import type { ShownNotice } from '../model/shown.ts'
import { findNotice } from '../store/read.ts'

/** The notice with the number, whole; whether or not another has taken its place. */
export function noticeById({ database, clock }: Context, id: number): Promise<ShownNotice | undefined> {
  return findNotice(database, id, clock.now())
}
