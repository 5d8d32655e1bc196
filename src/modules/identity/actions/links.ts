import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { newToken, tokenHash } from '../../../kernel/secret-token.ts'
import { minutesAfter } from '../model/moment.ts'
import { countLinks, insertLink, type Link, wasLinkMade } from '../store/links.ts'

/** How long a link in a mail leads somewhere, in minutes. */
export const linkLasts = 30

/** In minutes: who sends the form again within it gets no second mail. */
const quietFor = 1

/** Links that an address gets within a day, whoever asks for them. */
const mostADay = 10

export interface LinkToAdd extends Link {
  /** In minutes. */
  readonly lasts: number
}

/** Adds a link and answers its token, which stands nowhere else. In a transaction of the platform itself. */
export async function addLink(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  { lasts, ...link }: LinkToAdd,
): Promise<string> {
  const [token, createdAt] = [newToken(), clock.now()]
  await insertLink(tx, { ...link, tokenHash: tokenHash(token), createdAt, expiresAt: minutesAfter(createdAt, lasts) })
  return token
}

/**
 * Whether one more mail would be too much: the same was just sent, or the address has had all of a day. Who asks at the
 * same moment waits until the first has his answer. In a transaction of the platform itself.
 */
export async function hasEnoughMails(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  { email, personId }: Pick<Link, 'email' | 'personId'>,
): Promise<boolean> {
  const now = clock.now()
  if (await wasLinkMade(tx, { email, personId }, minutesAfter(now, -quietFor))) return true
  return (await countLinks(tx, email, minutesAfter(now, -24 * 60))) >= mostADay
}
