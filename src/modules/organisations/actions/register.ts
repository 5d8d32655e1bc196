import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { addressOfPerson } from '../../identity/index.ts'
import type { Registration } from '../forms/registration.ts'
import { type Receiver, registeredMail } from '../mails.ts'
import type { CvrFinding } from '../model/cvr-check.ts'
import { needsOwnMailDomain, type Organisation, type OrganisationKind } from '../model/organisation.ts'
import { membersIn } from '../store/memberships.ts'
import { findByCvr, findByMailDomain } from '../store/organisations.ts'
import { cvrFinding, recordFinding } from './cvr.ts'
import { found } from './found.ts'
import { type FreeMail, mailDomainOf, ownMailDomain } from './mail-domain.ts'

/** One for the CVR number or the mail domain is here already; by the number one can ask to join it. */
export interface ExistsAlready {
  readonly kind: 'existsAlready'
  readonly cvr: string | null
}

/** What registering needs from a request. */
export type RegisterContext = Context & Pick<RequestContext, 'ports' | 'language'>

interface Wanted {
  readonly cvr: string
  readonly mailDomain: string | null
}

/** The mail domain that an organisation of the kind gets from the asking person's address; none where it needs none. */
export function mailDomainFor(context: Context, kind: OrganisationKind): Result<string | null, FreeMail> {
  if (!needsOwnMailDomain(kind)) return ok(null)
  return ownMailDomain(signedIn(context.actor).email)
}

/** The organisation that stands in the way of a new one, or to which the asking person belongs already. */
export function existingFor(context: Context, wanted: Wanted): Promise<Result<number, ExistsAlready> | undefined> {
  return inTransaction(asSystem(context), (tx) => existing(tx, context, wanted))
}

/** Registers an organisation with the asking person as owner; what is sent twice is registered once. Answers its number. */
export async function registerOrganisation(
  context: RegisterContext,
  typed: Registration,
): Promise<Result<number, FreeMail | ExistsAlready>> {
  const domain = mailDomainFor(context, typed.kind)
  if (!domain.ok) return domain
  const wanted = { ...typed, mailDomain: domain.value }
  const before = await existingFor(context, wanted)
  if (before !== undefined) return before

  const finding = await cvrFinding(context, typed.cvr)
  const owner = await addressOfPerson(context, signedIn(context.actor).personId)
  return inTransaction(asSystem(context), async (tx) => {
    const id = await begin(tx, context, wanted, finding, owner)
    if (id !== undefined) return ok(id)
    const inBetween = await existing(tx, context, wanted)
    if (inBetween === undefined) throw new Error(`What stood in the way of ${typed.cvr} is gone.`)
    return inBetween
  })
}

async function begin(
  tx: Transaction,
  context: RegisterContext,
  wanted: Registration & Wanted,
  finding: CvrFinding,
  owner: Receiver | undefined,
): Promise<number | undefined> {
  const { personId } = signedIn(context.actor)
  const id = await found(tx, context, { ...wanted, ownerId: personId, municipality: finding.municipality })
  if (id === undefined) return undefined
  // A register that did not answer is asked again by the job, at once.
  if (finding.state !== 'unchecked') await recordFinding(tx, context, { id, cvr: wanted.cvr, attempts: 0 }, finding)
  if (owner !== undefined) await queueMail(tx, context, registeredMail(owner, { id, name: wanted.name }))
  return id
}

async function existing(
  tx: Transaction,
  context: Context,
  { cvr, mailDomain }: Wanted,
): Promise<Result<number, ExistsAlready> | undefined> {
  const organisation = (await findByCvr(tx, cvr)) ?? (await byDomain(tx, mailDomain))
  if (organisation === undefined) return undefined
  const members = await membersIn(tx, organisation.id)
  const belongs = members.some(({ personId }) => personId === signedIn(context.actor).personId)
  return belongs && organisation.cvr === cvr
    ? ok(organisation.id)
    : refused({ kind: 'existsAlready', cvr: organisation.cvr })
}

function byDomain(tx: Transaction, mailDomain: string | null): Promise<Organisation | undefined> {
  return mailDomain === null ? Promise.resolve(undefined) : findByMailDomain(tx, mailDomain)
}

/** The end of the asking person's address, as it leads to an organisation. */
export function ownDomain(context: Context): string {
  return mailDomainOf(signedIn(context.actor).email)
}
