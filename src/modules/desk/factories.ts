import type { TestApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import { type Mail, queueMail } from '../../kernel/mail/mail.ts'
import { addPerson } from '../identity/factories.ts'

/** The browser of somebody who runs the platform. */
export async function operatorBrowser(app: TestApp) {
  const personId = await addPerson(app.database, { name: 'Olga Prøve', isOperator: true })
  return signInAs(app, { personId, hasSecondFactor: true })
}

/** Writes a mail. */
export function addMail(database: Database, changes: Partial<Mail> = {}): Promise<void> {
  const mail: Mail = {
    to: 'ane@example.dk',
    kind: 'profile',
    language: 'da',
    subject: 'Jeres side er godkendt',
    paragraphs: ['Hej'],
    ...changes,
  }
  return inTransaction({ database, actor: system }, (tx) => queueMail(tx, { clock: today }, mail))
}
