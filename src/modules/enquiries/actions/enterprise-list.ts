import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { sentMails } from '../../../kernel/mail/sent.ts'
import { membersOfAll } from '../../organisations/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import { readEnquiry } from '../forms/enquiry/index.ts'
import { invitationMailKey } from '../mails/invitations.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Enquiry } from '../model/enquiry.ts'
import type { EnterpriseList, InvitedEnterprise } from '../model/enterprise-list.ts'
import type { SentAnswer } from '../model/further-sections.ts'
import { countInvitations, type Invitation, type InvitationCounts } from '../model/invitation.ts'
import { choicesOf } from '../store/choices.ts'
import { invitationsTo } from '../store/invitations.ts'
import { plannedWaves } from './match.ts'

/** The enquiry as it would go out now: what its forms say while it is written, unless something is wrong in them. */
export function asItGoesOut(enquiry: Enquiry, now: Date): Enquiry | undefined {
  if (enquiry.state !== 'draft' && enquiry.state !== 'changesAsked') return enquiry
  const read = readEnquiry(enquiry, now)
  return read.ok ? { ...enquiry, ...read.value } : undefined
}

/** How far those invited have come. Whoever asks has looked whether it is the buyer. */
export async function invitationCounts(context: Context, enquiryId: number): Promise<InvitationCounts> {
  return countInvitations(await inTransaction(context, (tx) => invitationsTo(tx, enquiryId)))
}

/** The list as the buyer sees it. Whoever asks has looked whether it is the buyer. */
export async function enterpriseListOf(
  context: Context,
  enquiry: Enquiry,
  answers: readonly SentAnswer[],
): Promise<EnterpriseList> {
  const { list, unclaimed, waves } = await plannedWaves(context, enquiry)
  const { invitations, choices } = await inTransaction(context, async (tx) => ({
    invitations: await invitationsTo(tx, enquiry.id),
    choices: await choicesOf(tx, enquiry.id),
  }))
  const withHindrance = (hindrance: Candidate['hindrance']) =>
    list.candidates.filter((candidate) => candidate.hindrance === hindrance)
  const leftOut = choices.filter(({ verdict }) => verdict === 'leftOut').map(({ supplierId }) => supplierId)
  return {
    invited: await asInvited(context, enquiry, { invitations, answers }),
    waves,
    notNow: withHindrance('notNow'),
    unclaimed: [...withHindrance('noOrganisation'), ...unclaimed],
    leftOut: await suppliersByIds(context, leftOut),
  }
}

interface Asked {
  readonly invitations: readonly Invitation[]
  readonly answers: readonly SentAnswer[]
}

async function asInvited(
  context: Context,
  enquiry: Enquiry,
  { invitations, answers }: Asked,
): Promise<InvitedEnterprise[]> {
  const suppliers = await suppliersByIds(
    context,
    invitations.map(({ supplierId }) => supplierId),
  )
  const supplierOf = new Map(suppliers.map((supplier) => [supplier.id, supplier]))
  const mailed = await firstMails(context, enquiry, invitations)
  return invitations.flatMap((invitation) => {
    const { supplierId, enterpriseId } = invitation
    const supplier = supplierOf.get(supplierId)
    if (supplier === undefined) return []
    const { id, slug, name } = supplier
    const answer = answers.find((each) => each.enterpriseId === enterpriseId)
    return [{ id, slug, name, invitation, mailedAt: mailed.get(enterpriseId) ?? null, answer }]
  })
}

/** When the first mail of the invitation left for somebody of each enterprise. Who that is stays here. */
async function firstMails(
  context: Context,
  enquiry: Enquiry,
  invitations: readonly Invitation[],
): Promise<ReadonlyMap<number, Date>> {
  const members = await membersOfAll(
    context,
    invitations.map(({ enterpriseId }) => enterpriseId),
  )
  const keyOf = ({ email }: { readonly email: string }) => invitationMailKey('invited', enquiry, email)
  const sent = await inTransaction(asSystem(context), (tx) => sentMails(tx, [...members.values()].flat().map(keyOf)))
  return new Map(
    [...members].flatMap(([enterpriseId, own]) => {
      const [first] = own
        .flatMap((member) => sent.get(keyOf(member)) ?? [])
        .sort((one, other) => one.getTime() - other.getTime())
      return first === undefined ? [] : [[enterpriseId, first]]
    }),
  )
}
