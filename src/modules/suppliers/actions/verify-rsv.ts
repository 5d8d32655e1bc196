import { signedIn } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { rsvCriteria } from '../../reference/index.ts'
import { criterionState, type MetCriterion, metCriteria, type RsvAnswer, type RsvSheet } from '../model/rsv.ts'
import {
  type CannotRegister,
  couldRegister,
  declaredKinds,
  type NewVerification,
  usuallyValidUntil,
} from '../model/verification.ts'
import { findSuppliers } from '../store/read.ts'
import { findRsvAnswers, saveRsvAnswer } from '../store/rsv-answers.ts'
import { findVerifications, withdrawVerifications } from '../store/verification.ts'
import { findOwnProfile } from './profile-own.ts'
import { state } from './verify.ts'

type NoPage = { readonly kind: 'noPage' }

/** The answers of the enterprise of whoever asks; nothing while it has no page. */
export function rsvSheet(context: Context): Promise<RsvSheet | undefined> {
  return inTransaction(context, (tx) => findSheet(tx, context))
}

/** Keeps what was answered about a criterion, half-filled if need be. */
export function saveAnswers(context: Context, answer: RsvAnswer): Promise<Result<void, NoPage>> {
  return inTransaction(context, async (tx) => {
    const profile = await findOwnProfile(tx, context)
    if (profile === undefined) return refused({ kind: 'noPage' })
    const { supplierId, organisationId } = profile
    const savedBy = signedIn(context.actor).personId
    await saveRsvAnswer(tx, { supplierId, organisationId, savedBy }, answer, context.clock.now())
    return ok(undefined)
  })
}

export type DeclarationRefusal = NoPage | CannotRegister | { readonly kind: 'nothingMet' }

/** States on the page each criterion that is met by the enterprise's own answers, for a year; those no longer met are taken back. */
export function declareRsv(context: Context): Promise<Result<void, DeclarationRefusal>> {
  return inTransaction(context, async (tx) => {
    const sheet = await findSheet(tx, context)
    if (sheet === undefined) return refused({ kind: 'noPage' })
    if (sheet.hindrance !== undefined) return refused(sheet.hindrance)
    const met = metCriteria(sheet)
    if (met.length === 0) return refused({ kind: 'nothingMet' })

    const changes = [await takeBackOthers(tx, context, sheet, met)]
    for (const each of met) changes.push(await state(tx, context, declaration(context, sheet, each)))
    if (changes.includes(true)) await audit(tx, context, sheet.supplier.id, 'rsvDeclared')
    return ok(undefined)
  })
}

/** Takes the whole declaration back. The answers stay for another time. */
export function retractRsv(context: Context): Promise<Result<void, NoPage>> {
  return inTransaction(context, async (tx) => {
    const sheet = await findSheet(tx, context)
    if (sheet === undefined) return refused({ kind: 'noPage' })
    if (await takeBackOthers(tx, context, sheet, [])) await audit(tx, context, sheet.supplier.id, 'rsvRetracted')
    return ok(undefined)
  })
}

async function findSheet(tx: Transaction, context: Context): Promise<RsvSheet | undefined> {
  const profile = await findOwnProfile(tx, context)
  const [supplier] = profile === undefined ? [] : await findSuppliers(tx, [profile.supplierId])
  if (profile === undefined || supplier === undefined) return undefined
  const answers = new Map((await findRsvAnswers(tx, supplier.id)).map((answer) => [answer.criterion, answer]))
  const facts = await findVerifications(tx, supplier.id)
  const possible = couldRegister(supplier)
  return {
    supplier,
    organisationId: profile.organisationId,
    criteria: rsvCriteria(dayInDenmark(context.clock.now())).map((criterion) => {
      const answer = answers.get(criterion.code)
      return { criterion, answer, state: criterionState(criterion, answer) }
    }),
    declared: facts.filter(({ byKind }) => byKind === 'enterprise'),
    hindrance: possible.ok ? undefined : possible.refusal,
  }
}

async function takeBackOthers(
  tx: Transaction,
  { clock }: Context,
  { supplier }: RsvSheet,
  met: readonly MetCriterion[],
): Promise<boolean> {
  const what = declaredKinds.filter((kind) => !met.some((each) => each.what === kind))
  return (await withdrawVerifications(tx, { supplierId: supplier.id, what, byKind: 'enterprise' }, clock.now())) > 0
}

function declaration(
  { actor, clock }: Context,
  { supplier, organisationId }: RsvSheet,
  { what, answer }: MetCriterion,
): NewVerification {
  const checkedOn = dayInDenmark(clock.now())
  return {
    supplierId: supplier.id,
    what,
    byKind: 'enterprise',
    byOrganisationId: organisationId,
    byName: supplier.name,
    byPerson: signedIn(actor).personId,
    checkedOn,
    evidence: answer.evidence,
    evidenceUrl: answer.evidenceUrl === '' ? null : answer.evidenceUrl,
    validUntil: usuallyValidUntil(checkedOn),
  }
}

function audit(tx: Transaction, context: Context, supplierId: number, deed: string): Promise<void> {
  return appendAudit(tx, context, { action: `suppliers.${deed}`, subject: `supplier ${supplierId}` })
}
