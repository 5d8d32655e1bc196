import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { supplierChanged } from '../facts.ts'
import { type RegisterAnswer, usuallyValidUntil, type VerificationKind } from '../model/verification.ts'
import { findOwned } from '../store/ownership.ts'
import { findRegisterAnswer, saveRegisterAnswer } from '../store/register-answers.ts'
import { withdrawVerifications } from '../store/verification.ts'
import { state } from './verify.ts'

/** What a reaction knows of time and actor. */
type Told = Pick<Context, 'clock'>

/** The CVR register answered about an organisation. */
export async function noteRegisterAnswer(tx: Transaction, told: Told, answer: RegisterAnswer): Promise<void> {
  await saveRegisterAnswer(tx, answer)
  await verifyByRegister(tx, told, answer.organisationId)
}

/** States, or takes back, what the register last said of the organisation, on the page that it keeps. */
export async function verifyByRegister(tx: Transaction, told: Told, organisationId: number): Promise<void> {
  const answer = await findRegisterAnswer(tx, organisationId)
  const supplier = await findOwned(tx, organisationId)
  if (answer === undefined || supplier === undefined) return
  // The register was asked about another number than the one on the page.
  if (supplier.cvr !== null && supplier.cvr !== answer.cvr) return

  const { supplierId } = supplier
  await put(tx, told, { supplierId, answer, what: 'existsInCvr', holds: answer.state === 'found' })
  if (answer.inRsvRegister === null && answer.state === 'found') return
  await put(tx, told, { supplierId, answer, what: 'inRsvRegister', holds: answer.inRsvRegister === true })
}

interface Answered {
  readonly supplierId: number
  readonly answer: RegisterAnswer
  readonly what: VerificationKind
  readonly holds: boolean
}

async function put(tx: Transaction, told: Told, { supplierId, answer, what, holds }: Answered): Promise<void> {
  if (!holds) {
    const count = await withdrawVerifications(tx, { supplierId, what: [what], byKind: 'register' }, told.clock.now())
    if (count > 0) await recordFacts(tx, [supplierChanged(supplierId)])
    return
  }
  await state(tx, told, {
    supplierId,
    what,
    byKind: 'register',
    byOrganisationId: null,
    byName: 'CVR',
    byPerson: null,
    checkedOn: answer.answeredOn,
    evidence: answer.name,
    evidenceUrl: `https://datacvr.virk.dk/enhed/virksomhed/${answer.cvr}`,
    validUntil: usuallyValidUntil(answer.answeredOn),
  })
}
