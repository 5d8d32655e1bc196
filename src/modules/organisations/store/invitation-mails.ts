import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { InvitationMail } from '../model/invitation.ts'

/** The mails that an organisation has caused since the instant, of withdrawn invitations too. */
export async function mailsSince(tx: Transaction, organisationId: number, since: Date): Promise<InvitationMail[]> {
  const { rows } = await sql<InvitationMail>`
    select email, sent_at as "sentAt"
    from organisations.invitation_mail
    where organisation_id = ${organisationId}
      and sent_at > ${since}
  `.execute(tx)
  return rows
}

export async function rememberMail(
  tx: Transaction,
  organisationId: number,
  { email, sentAt }: InvitationMail,
): Promise<void> {
  await sql`
    insert into organisations.invitation_mail (organisation_id, email, sent_at)
    values (${organisationId}, ${email}, ${sentAt})
  `.execute(tx)
}

/** They are counted for a day; what was written before the instant is of no use any more. */
export async function forgetMails(tx: Transaction, before: Date): Promise<void> {
  await sql`
    delete from organisations.invitation_mail
    where sent_at <= ${before}
  `.execute(tx)
}
