import type { Context } from '../../../kernel/context.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { waitingLikenesses } from '../actions/merge-read.ts'
import type { LikenessReason } from '../model/likeness.ts'
import { likenessRoutes } from '../routes/verification.ts'
import { namesakeText } from '../views/verification/likeness.ts'

/** Two suppliers that may be one, as an operator's list has them. */
export interface LikenessCard {
  /** Name, town and owner: the names alone may be the same. */
  readonly one: string
  readonly other: string
  readonly reason: LikenessReason
  readonly since: Date
  /** Where an operator decides, in the asker's language. */
  readonly url: string
}

/** Pairs of suppliers that may be one, the surest first; nothing for those who do not decide. */
export async function likenessesWaiting(context: Context & { readonly language: Language }): Promise<LikenessCard[]> {
  const { language } = context
  const waiting = await waitingLikenesses(context)
  return waiting.map(({ one, other, reason, since }) => {
    const url = href(likenessRoutes.compare, language, { one: String(one.id), other: String(other.id) })
    return { one: namesakeText(one, language), other: namesakeText(other, language), reason, since, url }
  })
}
