import { z } from 'zod'
import { cleanText } from '../../../kernel/forms/form-body.ts'
import { wholeNumber } from '../../../kernel/http/parameters.ts'
import { type QueueKind, queueKinds } from '../model/queue.ts'

/** What an address may ask of a list. Whatever cannot be read counts as not asked. */
type Query = Readonly<Record<string, unknown>>

const number = wholeNumber({ smallest: 1, largest: 999_999_999_999 })

/** A number in an address; nothing when it is none. */
export function readNumber(value: unknown): number | undefined {
  return number.safeParse(value).data
}

/** Words typed into a search field, at most 200 characters of them. */
export function readWords(value: unknown): string {
  return typeof value === 'string' ? cleanText(value).trim().slice(0, 200) : ''
}

/** The kind of thing that is to be shown; nothing for all of them. */
export function readQueueKind({ kind }: Query): QueueKind | undefined {
  return z.enum(queueKinds).safeParse(kind).data
}

/** Which mails are to be shown; an empty search finds all. */
export interface MailsAsked {
  readonly search: string
  readonly before: number | undefined
}

/** Reads what an address asks of the list of mails. */
export function readMailsAsked({ q, before }: Query): MailsAsked {
  return { search: readWords(q), before: readNumber(before) }
}

/** Which entries of the log are to be shown; an empty text narrows nothing. */
export interface LogAsked {
  readonly action: string
  readonly subject: string
  readonly actor: string
  readonly before: number | undefined
}

/** Reads what an address asks of the log. */
export function readLogAsked({ action, subject, actor, before }: Query): LogAsked {
  return { action: readWords(action), subject: readWords(subject), actor: readWords(actor), before: readNumber(before) }
}
