import { appendAudit } from '../../../kernel/audit/audit.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { supplierChanged } from '../facts.ts'
import type { Supplier } from '../model/directory.ts'
import {
  denialOf,
  type NewVerification,
  type OperatorKind,
  saysTheSame,
  type VerificationFact,
} from '../model/verification.ts'
import { mayDecide, vouchingIn } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { lockSuppliers } from '../store/lock.ts'
import { findSuppliers } from '../store/read.ts'
import { findRegisterAnswerOnPage } from '../store/register-answers.ts'
import { findVerifications, insertVerification, withdrawVerifications } from '../store/verification.ts'

/** On what something was checked, and until when that counts. */
export interface Evidence {
  readonly checkedOn: Day
  readonly evidence: string
  readonly evidenceUrl: string | null
  readonly validUntil: Day
}

type NotAllowed = { readonly kind: 'notAllowed' }

/**
 * What stands of a supplier's verifications, oldest first; expired ones too, which must be told as such. Before them what
 * the register denies: everybody may know that it was asked.
 */
export async function verificationsOf(context: Context, supplierId: number): Promise<VerificationFact[]> {
  const facts = await findVerifications(context.database, supplierId)
  const answer = await inTransaction(asSystem(context), (tx) => findRegisterAnswerOnPage(tx, supplierId))
  const denial = answer && denialOf(answer)
  return denial === undefined ? facts : [denial, ...facts]
}

/** An operator states what was checked. */
export async function verifyAsOperator(
  context: Context,
  supplierId: number,
  what: OperatorKind,
  evidence: Evidence,
): Promise<Result<void, NotAllowed>> {
  if (!mayDecide(context.actor)) return refused({ kind: 'notAllowed' })
  return inTransaction(context, async (tx) => {
    const stated = {
      ...evidence,
      ...by(context),
      supplierId,
      what,
      byKind: 'operator',
      byOrganisationId: null,
    } as const
    if (!(await state(tx, context, { ...stated, byName: '' }))) return ok(undefined)
    await tellHistory(tx, context, supplierId)
    await audit(tx, context, 'verified', supplierId, what)
    return ok(undefined)
  })
}

/** An operator takes back what an operator stated. */
export async function withdrawAsOperator(
  context: Context,
  supplierId: number,
  what: OperatorKind,
): Promise<Result<void, NotAllowed>> {
  if (!mayDecide(context.actor)) return refused({ kind: 'notAllowed' })
  return inTransaction(context, async (tx) => {
    const count = await withdrawVerifications(tx, { supplierId, what: [what], byKind: 'operator' }, context.clock.now())
    if (count === 0) return ok(undefined)
    await recordFacts(tx, [supplierChanged(supplierId)])
    await audit(tx, context, 'verificationWithdrawn', supplierId, what)
    return ok(undefined)
  })
}

/** A network says that it knows the enterprise, and from what. */
export async function vouchFor(
  context: Context,
  supplier: Pick<Supplier, 'id' | 'organisationId'>,
  evidence: Omit<Evidence, 'checkedOn'>,
): Promise<Result<void, NotAllowed>> {
  const network = vouchingIn(context.actor, supplier)
  if (network === undefined) return refused({ kind: 'notAllowed' })
  return inTransaction(context, async (tx) => {
    const isNew = await state(tx, context, {
      ...evidence,
      ...by(context),
      supplierId: supplier.id,
      what: 'vouchedFor',
      byKind: 'network',
      byOrganisationId: network.organisationId,
      byName: network.organisationName,
      checkedOn: dayInDenmark(context.clock.now()),
    })
    if (isNew) await audit(tx, context, 'verified', supplier.id, 'vouchedFor')
    return ok(undefined)
  })
}

/** The network no longer vouches for the enterprise. */
export async function stopVouching(
  context: Context,
  supplier: Pick<Supplier, 'id' | 'organisationId'>,
): Promise<Result<void, NotAllowed>> {
  const network = vouchingIn(context.actor, supplier)
  if (network === undefined) return refused({ kind: 'notAllowed' })
  return inTransaction(context, async (tx) => {
    const count = await withdrawVerifications(
      tx,
      {
        supplierId: supplier.id,
        what: ['vouchedFor'],
        byKind: 'network',
        byOrganisationId: network.organisationId,
      },
      context.clock.now(),
    )
    if (count > 0) await audit(tx, context, 'verificationWithdrawn', supplier.id, 'vouchedFor')
    return ok(undefined)
  })
}

/**
 * States a fact in place of the one that the same verifier stated before, which is kept as history. Said twice it is
 * stated once. Answers whether anything was new.
 */
export async function state(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  stated: NewVerification,
): Promise<boolean> {
  await lockSuppliers(tx, [stated.supplierId])
  const { supplierId, what, byKind, byOrganisationId } = stated
  const earlier = (await findVerifications(tx, supplierId)).find(
    (fact) => fact.what === what && fact.byKind === byKind && fact.byOrganisationId === byOrganisationId,
  )
  if (earlier !== undefined && saysTheSame(earlier, stated)) return false

  await withdrawVerifications(
    tx,
    { supplierId, what: [what], byKind, ...(byOrganisationId === null ? {} : { byOrganisationId }) },
    clock.now(),
  )
  await insertVerification(tx, stated, clock.now())
  await recordFacts(tx, [supplierChanged(supplierId)])
  return true
}

function by({ actor }: Context): Pick<NewVerification, 'byPerson'> {
  return { byPerson: actor.kind === 'person' ? actor.personId : null }
}

/** A page that somebody keeps has a history, where its owner sees what was checked. */
async function tellHistory(tx: Transaction, context: Context, supplierId: number): Promise<void> {
  const [supplier] = await findSuppliers(tx, [supplierId])
  const organisationId = supplier?.organisationId ?? null
  if (organisationId !== null) await addEvent(tx, context, { supplierId, organisationId, what: 'verified' })
}

function audit(tx: Transaction, context: Context, deed: string, supplierId: number, what: string): Promise<void> {
  return appendAudit(tx, context, { action: `suppliers.${deed}`, subject: `supplier ${supplierId}`, detail: { what } })
}

/** What the asker's network has said of the enterprise before. */
export async function standingVouching(context: Context, supplier: Supplier): Promise<VerificationFact | undefined> {
  const network = vouchingIn(context.actor, supplier)
  if (network === undefined) return undefined
  const facts = await verificationsOf(context, supplier.id)
  return facts.find(
    ({ byKind, byOrganisationId }) => byKind === 'network' && byOrganisationId === network.organisationId,
  )
}

/** The supplier with the number in an operator's address, shown or not. */
export async function supplierToCheck({ actor, database }: Context, id: string): Promise<Supplier | undefined> {
  if (!mayDecide(actor)) return undefined
  const [supplier] = await findSuppliers(database, [rowNumber(id) ?? 0])
  return supplier
}
