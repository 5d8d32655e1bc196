import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import {
  findMail,
  listLostMails,
  listMails,
  type MailDetail,
  type MailSummary,
  openMail,
  sendAgain,
} from '../../../kernel/mail/outbox.ts'
import type { Ports } from '../../../kernel/ports.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { MailsAsked } from '../forms/lists.ts'
import type { MailPage } from '../model/mails.ts'
import { mayRunPlatform } from '../policy.ts'
import { lockMail } from '../store/mails.ts'

declare module '../../../kernel/ports.ts' {
  interface Ports {
    /** Whether a mail server is set. Without one, mails are kept and it is the operator who passes them on. */
    readonly sendsMail?: boolean
  }
}

/** Mails on one page of the list. */
const mailsPerPage = 50

/** The platform's mails, the newest first; none for those who do not run it. */
export async function mailPage(context: Context, { search, before }: MailsAsked): Promise<MailPage> {
  if (!mayRunPlatform(context.actor)) return { mails: [], next: undefined }
  const found = await inTransaction(context, (tx) =>
    listMails(tx, { search, limit: mailsPerPage + 1, ...(before === undefined ? {} : { before }) }),
  )
  const mails = found.slice(0, mailsPerPage)
  return { mails, next: found.length > mailsPerPage ? mails.at(-1)?.id : undefined }
}

/** A mail in full; what lets its receiver in only where nobody but the operator can pass it on. */
export async function mailById(
  context: Context & { readonly ports: Pick<Ports, 'sendsMail'> },
  id: number,
): Promise<MailDetail | undefined> {
  if (!mayRunPlatform(context.actor)) return undefined
  return inTransaction(context, (tx) => (context.ports.sendsMail ? findMail(tx, id) : openMail(tx, id)))
}

/**
 * Sends a mail once more, and answers the number of the one that goes. Asked again at once, or while that one waits, it
 * answers the same number: a button pressed twice makes one mail.
 */
export async function resendMail(
  context: Context,
  id: number,
): Promise<Result<number, 'notAllowed' | 'notFound' | 'secretGone'>> {
  if (!mayRunPlatform(context.actor)) return refused('notAllowed')
  return inTransaction<Result<number, 'notFound' | 'secretGone'>>(context, async (tx) => {
    await lockMail(tx, id)
    const underWay = await findCopy(tx, context, id)
    if (underWay !== undefined) return ok(underWay.id)
    const sent = await sendAgain(tx, context.clock, id)
    if (!sent.ok) return sent
    await appendAudit(tx, context, { action: 'desk.mailSentAgain', subject: `mail ${id}`, detail: { as: sent.value } })
    return ok(sent.value)
  })
}

/** Milliseconds in which a second press of the button means the first. */
const pressedTwice = 60_000

/** The mail that was made of this one just now, or that waits still. */
async function findCopy(tx: Transaction, { clock }: Context, id: number): Promise<MailSummary | undefined> {
  const original = await findMail(tx, id)
  if (original === undefined) return undefined
  const since = clock.now().getTime() - pressedTwice
  const later = await listMails(tx, { search: original.to, limit: lookedThrough })
  return later.find(
    (mail) =>
      mail.id > id &&
      mail.to === original.to &&
      mail.subject === original.subject &&
      (mail.state === 'waiting' || mail.createdAt.getTime() > since),
  )
}

/** Mails looked through, or listed, at most. */
const lookedThrough = 200

/** The mails that did not arrive, the oldest first. */
export async function mailsNotArrived(context: Context): Promise<MailSummary[]> {
  if (!mayRunPlatform(context.actor)) return []
  return inTransaction(context, (tx) => listLostMails(tx, lookedThrough))
}
