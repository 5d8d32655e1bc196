import { setTimeout as wait } from 'node:timers/promises'
import { system } from '../access/actor.ts'
import { inTransaction } from '../context.ts'
import type { Database, Transaction } from '../database/database.ts'
import type { Log } from '../log.ts'
import { type Result, refused } from '../result.ts'
import type { Clock } from '../time/clock.ts'
import { minutesToWait, mostAttempts } from './backoff.ts'
import { type ClaimedMail, claimMail, postpone, recordFailed, recordSent, recordUnwanted } from './queue.ts'
import { type MailFrame, renderMail } from './render.ts'
import { type DeliveryFailure, type MailTransport, mostConnections } from './transport.ts'

export interface MailSenderOptions {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  /** Without one nothing is sent: mails are kept, and the operator can read them. */
  readonly transport: MailTransport | undefined
  /** Asked anew for each mail, since an operator may change the sender's name. */
  readonly frame: () => MailFrame | Promise<MailFrame>
  /** Mails under way at a time, so that a slow one does not hold up the others. */
  readonly concurrency?: number
}

export interface MailSender {
  /** Takes no new mail, waits for those under way, some milliseconds at most, and closes the transport. */
  stop(patience?: number): Promise<void>
}

/**
 * Sends mails as they come until it is stopped. Any number of senders may run beside each other. No transaction is open while
 * a mail server is spoken to: a mail is claimed in one, and what became of it is written down in another. Whoever dies in
 * between leaves a claim that runs out; the mail then goes once more, under the same Message-ID.
 */
export function startMailSender(options: MailSenderOptions): MailSender {
  const { transport } = options
  if (transport === undefined) return { stop: async () => {} }
  const stopping = new AbortController()
  const givingUp = new AbortController()
  const sending: Sending = { ...options, transport, givingUp: givingUp.signal }
  const finished = Promise.all(lanes(options, () => work(sending, stopping.signal)))
  return {
    async stop(patience = 5_000) {
      stopping.abort()
      const timer = setTimeout(() => givingUp.abort(), patience)
      await finished
      clearTimeout(timer)
      transport.close()
    },
  }
}

/** Sends all that is due now, each mail once, and answers how many have left. */
export async function sendDueMails(options: MailSenderOptions): Promise<number> {
  const { transport } = options
  if (transport === undefined) return 0
  const sending: Sending = { ...options, transport, givingUp: new AbortController().signal }
  const sent = await Promise.all(lanes(options, () => sendWhileDue(sending)))
  return sent.reduce((sum, each) => sum + each, 0)
}

/** How often a waiting lane looks whether a mail is due, in milliseconds. They wait in turn, so a new mail waits less. */
const pause = 1_000

/** One attempt is given up after this long, in milliseconds: well before the claim runs out. */
const longestAttempt = 2 * 60_000

/** Minutes after which whoever claimed a mail counts as gone. */
const claimMinutes = 5

/** In characters. */
const longestReason = 300

interface Sending extends MailSenderOptions {
  readonly transport: MailTransport
  /** Ends the attempts under way. */
  readonly givingUp: AbortSignal
}

type Outcome = 'nothingDue' | 'sent' | 'notSent'

function lanes<Value>({ concurrency = mostConnections }: MailSenderOptions, lane: () => Promise<Value>) {
  return Array.from({ length: concurrency }, lane)
}

async function work(sending: Sending, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    if ((await tryNext(sending)) === 'nothingDue') await sleep(stopping)
  }
}

/** The database may be away for a while; the mails in it are not lost. */
async function tryNext(sending: Sending): Promise<Outcome> {
  try {
    return await sendNext(sending)
  } catch (error) {
    sending.log.error({ err: error }, 'Mails could not be fetched; trying again.')
    return 'nothingDue'
  }
}

async function sendWhileDue(sending: Sending): Promise<number> {
  let sent = 0
  for (;;) {
    const outcome = await sendNext(sending)
    if (outcome === 'nothingDue') return sent
    if (outcome === 'sent') sent += 1
  }
}

async function sendNext(sending: Sending): Promise<Outcome> {
  const { clock, log } = sending
  const mail = await asSystem(sending, (tx) => claimMail(tx, clock.now(), inMinutes(clock, claimMinutes)))
  if (mail === undefined) return 'nothingDue'
  if (mail.isUnwanted) {
    await asSystem(sending, (tx) => recordUnwanted(tx, mail, clock.now()))
    return 'notSent'
  }
  const delivery = await deliver(mail, sending)
  await asSystem(sending, (tx) => record(tx, mail, delivery, clock))
  if (delivery.ok) return 'sent'
  log.warn({ mail: mail.id, kind: mail.kind, why: delivery.refusal.kind }, 'A mail could not be sent.')
  return 'notSent'
}

/** A frame that cannot be had, or a mail that cannot be rendered, is tried again like any other: it may be mended. */
async function deliver(
  mail: ClaimedMail,
  { frame, log, transport, givingUp }: Sending,
): Promise<Result<undefined, DeliveryFailure>> {
  try {
    const letter = renderMail(mail, await frame())
    return await transport.send(letter, AbortSignal.any([givingUp, AbortSignal.timeout(longestAttempt)]))
  } catch (error) {
    log.error({ err: error, mail: mail.id }, 'A mail could not be rendered; it will be tried again.')
    return refused({ kind: 'tryLater', reason: String(error) })
  }
}

async function record(
  tx: Transaction,
  mail: ClaimedMail,
  delivery: Result<undefined, DeliveryFailure>,
  clock: Clock,
): Promise<void> {
  if (delivery.ok) return recordSent(tx, mail, clock.now())
  const { kind, reason } = delivery.refusal
  const told = withoutSecret(reason, mail).slice(0, longestReason)
  if (kind === 'addressRefused' || mail.attempts >= mostAttempts) return recordFailed(tx, mail, clock.now(), told)
  return postpone(tx, mail, inMinutes(clock, minutesToWait(mail.attempts)), told)
}

/** A mail server may quote what it refuses. */
function withoutSecret(reason: string, { secret }: ClaimedMail): string {
  const line = reason.replace(/\s+/g, ' ')
  return secret === null ? line : line.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…')
}

function asSystem<Value>({ database }: MailSenderOptions, query: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return inTransaction({ database, actor: system }, query)
}

function inMinutes(clock: Clock, minutes: number): Date {
  return new Date(clock.now().getTime() + minutes * 60_000)
}

async function sleep(signal: AbortSignal): Promise<void> {
  await wait(pause, undefined, { signal }).catch(() => {})
}
