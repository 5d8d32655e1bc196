import { z } from 'zod'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import { type FormBody, readForm } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { parseCvr } from '../../reference/index.ts'
import type { AskedClaim } from '../model/claim.ts'

/** Which enterprise somebody speaks for: one they belong to, or one that is made of its CVR number. */
export type Spokesman =
  | { readonly kind: 'member'; readonly organisationId: number }
  | { readonly kind: 'newcomer'; readonly cvr: string }

export interface ClaimForm {
  readonly enterprise: Spokesman
  readonly asked: AskedClaim
}

const reasonLimit = 1_000
const leastReason = 10

const way = z.object({ way: z.enum(['domain', 'operator'], 'wayMissing') })
const byMail = z.object({ email: z.string().min(1, 'emailMissing').max(254, 'emailWrong') })
const byReason = z.object({
  reason: z.string().min(leastReason, 'reasonTooShort').max(reasonLimit, 'reasonTooLong'),
})
const member = z.object({ organisation: z.string().regex(/^[1-9]\d{0,8}$/, 'enterpriseMissing') })
const newcomer = z.object({
  cvr: z
    .string()
    .min(1, 'cvrMissing')
    .refine((typed) => parseCvr(typed).ok, 'cvrWrong'),
})

/** The value in the list of enterprises that means none of them. */
export const otherEnterprise = 'other'

/** Reads who claims, and how they show that they may. All that is wrong is told at once. */
export function readClaim(body: FormBody): Result<ClaimForm, readonly FieldFault[]> {
  const [enterprise, asked] = [readSpokesman(body), readAsked(body)]
  if (enterprise.ok && asked.ok) return ok({ enterprise: enterprise.value, asked: asked.value })
  return refused([enterprise, asked].flatMap((part) => (part.ok ? [] : part.refusal)))
}

function readSpokesman(body: FormBody): Result<Spokesman, readonly FieldFault[]> {
  const chosen = body.organisation?.[0] ?? otherEnterprise
  if (chosen !== otherEnterprise) {
    const read = readForm(member, body)
    return read.ok ? ok({ kind: 'member', organisationId: Number(read.value.organisation) }) : read
  }
  const read = readForm(newcomer, body)
  if (!read.ok) return read
  const cvr = parseCvr(read.value.cvr)
  return cvr.ok ? ok({ kind: 'newcomer', cvr: cvr.value }) : refused([{ field: 'cvr', key: 'cvrWrong' }])
}

function readAsked(body: FormBody): Result<AskedClaim, readonly FieldFault[]> {
  const chosen = readForm(way, body)
  if (!chosen.ok) return chosen
  if (chosen.value.way === 'domain') {
    const read = readForm(byMail, body)
    return read.ok ? ok({ way: 'domain', email: read.value.email }) : read
  }
  const read = readForm(byReason, body)
  return read.ok ? ok({ way: 'operator', reason: read.value.reason }) : read
}

const wordsLimit = 2_000
const leastWords = 10
const words = z.object({ words: z.string().min(leastWords, 'wordsTooShort').max(wordsLimit, 'wordsTooLong') })

/** Reads what an operator answers: the owner must be able to act on it. */
export function readWords(body: FormBody): Result<string, readonly FieldFault[]> {
  const read = readForm(words, body)
  return read.ok ? ok(read.value.words) : read
}

const registration = z.object({ name: z.string().min(1, 'nameMissing').max(200, 'nameTooLong') })

/** Reads what a new page is to be called. */
export function readName(body: FormBody): Result<string, readonly FieldFault[]> {
  const read = readForm(registration, body)
  return read.ok ? ok(read.value.name) : read
}
