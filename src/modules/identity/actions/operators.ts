import { appendAudit } from '../../../kernel/audit/audit.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { mayAppointOperators } from '../policy.ts'
import { dismissDemoOperators, findAccountByEmail, promote, promoteForDemo } from '../store/accounts.ts'
import { deleteDemoLinks } from '../store/links.ts'
import { deleteDemoSessions } from '../store/sessions.ts'
import { deleteTotp } from '../store/totp.ts'
import { addLink, linkLasts } from './links.ts'
import { ensurePerson } from './people.ts'
import { tellOfWayIn } from './way-in-changed.ts'

/** Somebody whom a command or a demo lets in. */
export interface Appointed {
  readonly email: string
  readonly name: string | null
}

/** Somebody of a demo. */
export interface DemoPerson extends Appointed {
  readonly isOperator: boolean
}

/** In minutes. */
const demoLinkLasts = 24 * 60

/**
 * Makes somebody one of those who run the platform, with an account if they have none. Answers the token of a link that signs
 * them in, once, within 30 minutes: mail may not work yet when the first operator comes.
 */
export function createOperator(context: Context, appointed: Appointed): Promise<Result<string, 'notAllowed'>> {
  return inTransaction(asSystem(context), async (tx) => {
    if (!mayAppointOperators(context.actor)) return refused('notAllowed')
    const personId = await ensurePerson(tx, context, { ...appointed, language: 'da' })
    if (await promote(tx, personId)) {
      await appendAudit(tx, context, { action: 'identity.operatorAppointed', subject: `person ${personId}` })
    }
    return ok(await addSignInLink(tx, context, appointed.email, { lasts: linkLasts, isDemo: false }))
  })
}

/**
 * Back to one step for somebody who has lost both telephone and recovery codes; they are told by mail. Whoever runs the
 * platform sets two steps up again at the next sign-in. `nobody`: no account, or no two steps, at this address.
 */
export function resetTwoStep(context: Context, email: string): Promise<Result<true, 'notAllowed' | 'nobody'>> {
  return inTransaction(asSystem(context), async (tx) => {
    if (!mayAppointOperators(context.actor)) return refused('notAllowed')
    const account = await findAccountByEmail(tx, email.trim().toLowerCase())
    if (account === undefined || !(await deleteTotp(tx, account.personId))) return refused('nobody')
    await tellOfWayIn(tx, context, account.personId, 'twoStepOff')
    await appendAudit(tx, context, { action: 'identity.twoStepReset', subject: `person ${account.personId}` })
    return ok(true)
  })
}

/** Answers the token of a link that lets somebody of a demo in again and again for a day, their second factor included. */
export function demoSignIn(context: Context, { isOperator, ...person }: DemoPerson): Promise<string> {
  return inTransaction(asSystem(context), async (tx) => {
    const personId = await ensurePerson(tx, context, { ...person, language: 'da' })
    if (isOperator) await promoteForDemo(tx, personId)
    return addSignInLink(tx, context, person.email, { lasts: demoLinkLasts, isDemo: true })
  })
}

/** What a demo start printed lets nobody in any more, and who ran the platform by it only does so no more. */
export function endDemo(context: Context): Promise<void> {
  return inTransaction(asSystem(context), async (tx) => {
    await deleteDemoLinks(tx)
    await deleteDemoSessions(tx)
    for (const personId of await dismissDemoOperators(tx))
      await appendAudit(tx, context, { action: 'identity.operatorDismissed', subject: `person ${personId}` })
  })
}

function addSignInLink(
  tx: Transaction,
  context: Context,
  email: string,
  how: { readonly lasts: number; readonly isDemo: boolean },
): Promise<string> {
  return addLink(tx, context, { email: email.trim().toLowerCase(), personId: null, next: null, ...how })
}
