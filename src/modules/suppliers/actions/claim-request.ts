import { membershipIn, type Person, signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { mailEach, queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { newToken, tokenHash } from '../../../kernel/secret-token.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import { joinTarget, organisationCards } from '../../organisations/index.ts'
import type { ClaimForm, Spokesman } from '../forms/claim.ts'
import { claimLinkMail, claimWaitsMail, type Receiver } from '../mails/ownership.ts'
import {
  type AskedClaim,
  type Claim,
  claimLinkLasts,
  claimMailsADay,
  isAskedAlready,
  isOwnAddress,
  ownAddress,
} from '../model/claim.ts'
import type { Supplier } from '../model/directory.ts'
import { countClaimMails, decideClaim, findNewestClaim, findOpenClaims, insertClaim } from '../store/claims.ts'
import { lockOwnership } from '../store/ownership.ts'
import { freeFor, type GrantRefusal, grant } from './claim-grant.ts'
import { operatorsAsReceivers, peopleAsReceivers } from './claim-people.ts'
import { claimableDomains, claimants } from './claim-read.ts'
import { supplierBySlug } from './read.ts'

/** `granted`: theirs at once. `mailSent`: the link in the mail makes it theirs. `waits`: an operator decides. */
export type ClaimOutcome = 'granted' | 'mailSent' | 'waits'

export type ClaimRefusal =
  | GrantRefusal
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'otherCvr' }
  | { readonly kind: 'noOwnDomain' }
  | { readonly kind: 'foreignAddress'; readonly domain: string }
  | { readonly kind: 'tooManyMails' }

/** Which enterprise it is for. */
interface Enterprise {
  /** Null where it is not here yet. */
  readonly organisationId: number | null
  /** As far as it is known. */
  readonly cvr: string | null
}

interface Request {
  readonly supplier: Supplier
  readonly person: Person
  readonly enterprise: Enterprise
  readonly asked: AskedClaim
  /** The account's own address is the enterprise's: nothing more is to be shown. */
  readonly isProven: boolean
  readonly claimants: ReadonlyMap<number, Receiver>
  readonly operators: readonly Receiver[]
}

/** Somebody says that a listing is their enterprise's, and shows it by its mail or gives an operator a reason. */
export async function requestClaim(
  context: RequestContext,
  slug: string,
  form: ClaimForm,
): Promise<Result<ClaimOutcome, ClaimRefusal>> {
  const supplier = await supplierBySlug(context, slug)
  if (supplier === undefined) return refused({ kind: 'notFound' })
  const request = await prepared(context, supplier, form)
  if (!request.ok) return request
  return inTransaction(asSystem(context), async (tx) => {
    const settled = await settledBefore(tx, request.value)
    return settled ?? claimFor(tx, context, request.value)
  })
}

/** Somebody has it already; where it is the one who asks, the same form was sent twice. Holds the listing. */
async function settledBefore(
  tx: Transaction,
  { supplier, person }: Request,
): Promise<Result<ClaimOutcome, ClaimRefusal> | undefined> {
  const listing = await lockOwnership(tx, supplier.id)
  if (listing === undefined) return refused({ kind: 'notFound' })
  if (listing.organisationId === null) return undefined
  const mine = await findNewestClaim(tx, supplier.id, person.personId)
  return mine?.outcome === 'granted' ? ok('granted') : refused({ kind: 'alreadyClaimed' })
}

/** All that is read through other modules, before the transaction begins. */
async function prepared(
  context: RequestContext,
  supplier: Supplier,
  { enterprise: spokesman, asked }: ClaimForm,
): Promise<Result<Request, ClaimRefusal>> {
  const person = signedIn(context.actor)
  const enterprise = await enterpriseOf(context, spokesman)
  if (!enterprise.ok) return enterprise
  if (isOfAnother(supplier, enterprise.value.cvr)) return refused({ kind: 'otherCvr' })
  const domains = await claimableDomains(context, supplier)
  const proven = isOwnAddress(person.email, domains)
  const checked = proven ? ok(asked) : checkedAddress(asked, domains)
  if (!checked.ok) return checked
  const ids = [...(await claimants(context, supplier.id)), person.personId]
  return ok({
    supplier,
    person,
    enterprise: enterprise.value,
    asked: checked.value,
    isProven: proven,
    claimants: await peopleAsReceivers(context, ids),
    operators: asked.way === 'operator' ? await operatorsAsReceivers(context) : [],
  })
}

/** Of a listing that has an owner there is more to say than that the number is wrong. */
function isOfAnother({ cvr, organisationId }: Supplier, claimed: string | null): boolean {
  return organisationId === null && cvr !== null && claimed !== null && cvr !== claimed
}

function checkedAddress(asked: AskedClaim, domains: readonly string[]): Result<AskedClaim, ClaimRefusal> {
  if (asked.way === 'operator') return ok(asked)
  const domain = domains.at(-1)
  if (domain === undefined) return refused({ kind: 'noOwnDomain' })
  const email = ownAddress(asked.email, domains)
  const isAddress = /^[^\s@<>",;:()[\]\\]{1,64}@[a-z0-9.-]+$/.test(email)
  return isAddress && isOwnAddress(email, domains)
    ? ok({ way: 'domain', email })
    : refused({ kind: 'foreignAddress', domain })
}

async function enterpriseOf(context: RequestContext, spokesman: Spokesman): Promise<Result<Enterprise, ClaimRefusal>> {
  if (spokesman.kind === 'newcomer') return enterpriseWith(context, spokesman.cvr)
  const { organisationId } = spokesman
  if (!membershipIn(context.actor, organisationId)?.sells) return refused({ kind: 'notAllowed' })
  const [card] = await organisationCards(context, [organisationId])
  return ok({ organisationId, cvr: card?.cvr ?? null })
}

async function enterpriseWith(context: RequestContext, cvr: string): Promise<Result<Enterprise, ClaimRefusal>> {
  const existing = await joinTarget(context, cvr)
  if (existing === undefined) return ok({ organisationId: null, cvr })
  return existing.standing === 'member'
    ? ok({ organisationId: existing.id, cvr })
    : refused({ kind: 'belongsToOthers' })
}

async function claimFor(
  tx: Transaction,
  context: RequestContext,
  request: Request,
): Promise<Result<ClaimOutcome, ClaimRefusal>> {
  const { supplier, person, enterprise, claimants: receivers } = request
  const wanted = { ...enterprise, supplierId: supplier.id, personId: person.personId, receivers }
  const free = await freeFor(tx, wanted)
  if (!free.ok) return free
  if (!request.isProven) return askOnce(tx, context, request)
  await noteProven(tx, context, request)
  const granted = await grant(tx, context, wanted)
  return granted.ok ? ok('granted') : granted
}

/** A claim that is granted at once is written down like the others. */
async function noteProven(tx: Transaction, context: RequestContext, request: Request) {
  const { supplier, person, enterprise } = request
  if ((await openClaimOf(tx, request)) !== undefined) return
  const claim = { ...enterprise, supplierId: supplier.id, personId: person.personId, email: person.email }
  const rest = { way: 'domain', tokenHash: null, reason: null, expiresAt: null } as const
  await insertClaim(tx, { ...claim, ...rest }, context.clock.now())
}

async function openClaimOf(tx: Transaction, { supplier, person }: Request): Promise<Claim | undefined> {
  return (await findOpenClaims(tx, supplier.id)).find(({ personId }) => personId === person.personId)
}

/** What was asked already is not asked again; asked in another way, the new question takes the place of the old. */
async function askOnce(
  tx: Transaction,
  context: RequestContext,
  request: Request,
): Promise<Result<ClaimOutcome, ClaimRefusal>> {
  const { person, asked } = request
  const now = context.clock.now()
  const open = await openClaimOf(tx, request)
  const outcome = asked.way === 'domain' ? 'mailSent' : 'waits'
  if (open !== undefined && isSameEnterprise(open, request) && isAskedAlready(open, asked, now)) return ok(outcome)
  if (asked.way === 'domain' && (await hasSentMany(tx, person, now))) return refused({ kind: 'tooManyMails' })
  if (open !== undefined) await decideClaim(tx, open.id, { outcome: 'withdrawn', at: now, by: person.personId })
  await ask(tx, context, request)
  return ok(outcome)
}

function isSameEnterprise(open: Claim, { enterprise }: Request): boolean {
  return open.organisationId === enterprise.organisationId && open.cvr === enterprise.cvr
}

async function hasSentMany(tx: Transaction, { personId }: Person, now: Date): Promise<boolean> {
  return (await countClaimMails(tx, personId, daysAfter(now, -1))) >= claimMailsADay
}

async function ask(tx: Transaction, context: RequestContext, request: Request): Promise<void> {
  const { supplier, person, enterprise, asked, operators } = request
  const now = context.clock.now()
  const common = { ...enterprise, supplierId: supplier.id, personId: person.personId, way: asked.way }
  if (asked.way === 'domain') {
    const token = newToken()
    const expiresAt = new Date(now.getTime() + claimLinkLasts)
    const mailed = { ...common, email: asked.email, reason: null, tokenHash: tokenHash(token), expiresAt }
    await insertClaim(tx, mailed, now)
    await queueMail(tx, context, claimLinkMail({ email: asked.email, language: context.language }, supplier, token))
    return
  }
  const reasoned = { ...common, email: null, reason: asked.reason, tokenHash: null, expiresAt: null }
  const id = await insertClaim(tx, reasoned, now)
  const day = dayInDenmark(now)
  await mailEach(tx, context, operators, (operator) => claimWaitsMail(operator, supplier, { id, day }))
}
