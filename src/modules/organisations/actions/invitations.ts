import { personOf, signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { newToken, tokenHash } from '../../../kernel/secret-token.ts'
import { personByEmail } from '../../identity/index.ts'
import { invitedMail } from '../mails.ts'
import {
  aDayBefore,
  expiryOf,
  type Invitation,
  isFor,
  isOpen,
  mostMailsADay,
  wasJustWrittenTo,
} from '../model/invitation.ts'
import type { OrganisationRole } from '../model/membership.ts'
import type { Organisation } from '../model/organisation.ts'
import { mailsSince, rememberMail } from '../store/invitation-mails.ts'
import {
  findInvitation,
  findInvitationByToken,
  insertInvitation,
  listInvitations,
  markAccepted,
  markWithdrawn,
  type NewInvitation,
  renewInvitation,
} from '../store/invitations.ts'
import { withdrawRequestIn } from '../store/join-requests.ts'
import { addMember } from '../store/memberships.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { asOwner, type OwnerRefusal } from './as-owner.ts'
import { audit } from './audit.ts'

/** Invitations of one organisation that may wait for an answer at a time: nobody sends mails to the whole country. */
const mostOpen = 50

/** Whoever invites, in the language in which somebody without an account is written to. */
export type InvitingContext = Context & { readonly language: Language }

export interface Invited {
  readonly email: string
  readonly role: OrganisationRole
}

/** Why no mail was written: too many wait for an answer, too many were written today, or one just now. */
type InvitingRefusal = 'tooManyInvitations' | MailRefusal

type MailRefusal = 'tooManyMails' | 'justWrittenTo'

/** Asks somebody by mail to belong to the organisation. Who waits for such a mail gets no second one within a minute. */
export async function inviteMember(
  context: InvitingContext,
  organisationId: number,
  invited: Invited,
): Promise<Result<undefined, OwnerRefusal | InvitingRefusal | 'alreadyMember'>> {
  const person = await personByEmail(context, invited.email)
  const language = person?.language ?? context.language
  return asOwner<undefined, InvitingRefusal | 'alreadyMember'>(context, organisationId, async (tx, held) => {
    if (held.members.some(({ personId }) => personId === person?.id)) return refused('alreadyMember')
    const waiting = await listInvitations(tx, organisationId)
    const before = waiting.find(({ email }) => email === invited.email)
    if (before === undefined && waiting.length >= mostOpen) return refused('tooManyInvitations')
    return send(tx, context, { ...held, invited, language, before })
  })
}

/** Writes the mail of an invitation once more, with a new link that holds anew. */
export async function sendInvitationAgain(
  context: InvitingContext,
  organisationId: number,
  id: number,
): Promise<Result<undefined, OwnerRefusal | MailRefusal>> {
  const invitation = await inTransaction(context, (tx) => findInvitation(tx, organisationId, id))
  const person = invitation && (await personByEmail(context, invitation.email))
  const language = person?.language ?? context.language
  return asOwner<undefined, OwnerRefusal | MailRefusal>(context, organisationId, async (tx, held) => {
    const waiting = await listInvitations(tx, organisationId)
    const before = waiting.find((each) => each.id === id)
    if (before === undefined) return refused('notFound')
    return send(tx, context, { ...held, invited: before, language, before })
  })
}

/** Those that wait for an answer, expired ones too. Who may know is decided by the transaction: members and operators. */
export function invitationsOf(context: Context, organisationId: number): Promise<Invitation[]> {
  return inTransaction(context, (tx) => listInvitations(tx, organisationId))
}

/** Takes an invitation back; its link leads nowhere any more. */
export function withdrawInvitation(
  context: Context,
  organisationId: number,
  id: number,
): Promise<Result<undefined, OwnerRefusal>> {
  return asOwner<undefined, OwnerRefusal>(context, organisationId, async (tx) => {
    if (await markWithdrawn(tx, organisationId, id, context.clock.now())) return ok(undefined)
    const invitation = await findInvitation(tx, organisationId, id)
    return invitation?.withdrawnAt ? ok(undefined) : refused('notFound')
  })
}

interface Sending {
  readonly organisation: Organisation
  readonly invited: Invited
  readonly language: Language
  /** The one that waits for an answer already. */
  readonly before: Invitation | undefined
}

async function send(
  tx: Transaction,
  context: Context,
  { organisation, invited, language, before }: Sending,
): Promise<Result<undefined, MailRefusal>> {
  const sentAt = context.clock.now()
  const mails = await mailsSince(tx, organisation.id, aDayBefore(sentAt))
  // The same form sent twice is answered twice.
  if (wasJustWrittenTo(invited.email, mails, sentAt))
    return before === undefined ? refused('justWrittenTo') : ok(undefined)
  if (mails.length >= mostMailsADay) return refused('tooManyMails')
  const secret = newToken()
  await save(tx, before, {
    organisationId: organisation.id,
    email: invited.email,
    role: invited.role,
    tokenHash: tokenHash(secret),
    invitedBy: signedIn(context.actor).personId,
    sentAt,
    expiresAt: expiryOf(sentAt),
  })
  await rememberMail(tx, organisation.id, { email: invited.email, sentAt })
  await queueMail(tx, context, invitedMail({ email: invited.email, language }, organisation, secret))
  return ok(undefined)
}

async function save(tx: Transaction, before: Invitation | undefined, invitation: NewInvitation): Promise<void> {
  if (before === undefined) await insertInvitation(tx, invitation)
  else await renewInvitation(tx, before.id, invitation)
}

/** What the link of a mail leads to. Who has the link may see it; nothing for a link that we never wrote. */
export interface OpenedInvitation {
  readonly organisation: Pick<Organisation, 'id' | 'name'>
  readonly email: string
  readonly role: OrganisationRole
  /**
   * `own`: theirs to accept. `other`: meant for another address. `accepted`: by them, before. `over`: nobody's any more.
   * `signedOut`: open, and whose it is shows when they have signed in.
   */
  readonly state: 'own' | 'other' | 'accepted' | 'over' | 'signedOut'
}

export function openInvitation(context: Context, secret: string): Promise<OpenedInvitation | undefined> {
  return inTransaction(asSystem(context), (tx) => opened(tx, context, secret))
}

/** The invited person becomes a member. Answers the organisation's number. */
export function acceptInvitation(
  context: Context,
  secret: string,
): Promise<Result<number, 'notFound' | OpenedInvitation>> {
  const { personId } = signedIn(context.actor)
  const now = context.clock.now()
  return inTransaction<Result<number, 'notFound' | OpenedInvitation>>(asSystem(context), async (tx) => {
    const found = await opened(tx, context, secret)
    if (found === undefined) return refused('notFound')
    const { id } = found.organisation
    if (found.state === 'accepted') return ok(id)
    if (found.state !== 'own') return refused(found)
    await markAccepted(tx, found.invitationId, personId, now)
    await withdrawRequestIn(tx, id, personId, now)
    const isNew = await addMember(tx, id, { personId, role: found.role, since: now })
    if (isNew) await audit(tx, context, 'joined', id, { role: found.role })
    return ok(id)
  })
}

interface Opened extends OpenedInvitation {
  readonly invitationId: number
}

/** The organisation is held first and the invitation read then, so that each link is used once. */
async function opened(tx: Transaction, context: Context, secret: string): Promise<Opened | undefined> {
  const known = await findInvitationByToken(tx, tokenHash(secret))
  const organisation = known && (await lockOrganisation(tx, known.organisationId))
  const invitation = organisation && (await findInvitationByToken(tx, tokenHash(secret)))
  if (organisation === undefined || invitation === undefined) return undefined
  const { id: invitationId, email, role } = invitation
  return { invitationId, organisation, email, role, state: stateOf(invitation, context) }
}

function stateOf(invitation: Invitation, { actor, clock }: Context): OpenedInvitation['state'] {
  const person = personOf(actor)
  if (person !== undefined && invitation.acceptedBy === person.personId) return 'accepted'
  if (!isOpen(invitation, clock.now())) return 'over'
  if (person === undefined) return 'signedOut'
  return isFor(invitation, person.email) ? 'own' : 'other'
}
