import { after, beforeEach } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { smtpDouble } from '../../../test/support/smtp-double.ts'
import { system, visitor } from '../access/actor.ts'
import { inTransaction } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { withConnection } from '../database/migrate.ts'
import { secretKey } from '../secret-key.ts'
import { type Mail, queueMail } from './mail.ts'
import type { MailFrame } from './render.ts'
import type { MailSenderOptions } from './sender.ts'
import { type MailTransport, smtpTransport } from './transport.ts'

/** What a test would see of a mail's row. */
interface MailRow {
  readonly state: 'sent' | 'failed' | 'unwanted' | 'waiting'
  readonly attempts: number
  readonly secret: string | null
  readonly error: string | null
  readonly due: Date
}

/** A post office for tests: a database, a real mail server, and a clock that is set by hand; emptied before each test. */
export async function postOffice() {
  const { database, ownerUrl } = await testDatabase()
  const server = await smtpDouble()
  const { log, logged } = memoryLog()
  let now = opening
  let before = 0

  const clock = { now: () => now }
  const asSystem = <Value>(work: (tx: Transaction) => Promise<Value>) =>
    inTransaction({ database, actor: system }, work)
  const openTransport = (): MailTransport => {
    const transport = smtpTransport(server.url, log)
    after(() => transport.close())
    return transport
  }
  const options = {
    database,
    clock,
    log,
    transport: openTransport(),
    frame: () => mailFrame,
  } satisfies MailSenderOptions

  beforeEach(async () => {
    await withConnection(ownerUrl, (owner) => owner.query('truncate kernel.mail, kernel.mail_refusal restart identity'))
    await server.behave('fine')
    now = opening
    logged.length = 0
    before = server.mails.length
  })

  return {
    options,
    server,
    logged,
    ownerUrl,
    asSystem,
    openTransport,
    setClock(instant: Date) {
      now = instant
    },
    /** What has come since the test began. */
    arrived: () => server.mails.slice(before),
    queue: (changes: Partial<Mail>) =>
      inTransaction({ database, actor: visitor }, (tx) => queueMail(tx, { clock }, welcome(changes))),
    row: (id = 1) => asSystem((tx) => mailRow(tx, id)),
  }
}

/** When each test begins. */
const opening = new Date('2026-11-22T12:00:00Z')

/** The instant so many minutes after a test began. */
export function minutesLater(minutes: number): Date {
  return new Date(opening.getTime() + minutes * 60_000)
}

const mailFrame: MailFrame = {
  siteName: 'Rummelig',
  from: 'post@rummelig.example.dk',
  baseUrl: 'https://rummelig.example.dk',
  secretKey: secretKey('a secret for tests'),
  unsubscribePath: (_, token) => `/afmeld/${token}`,
  footer: () => ({ sender: 'Rummelig skriver til dig.', unsubscribe: 'Afmeld' }),
}

function welcome(changes: Partial<Mail>): Mail {
  return {
    to: 'ane@example.dk',
    kind: 'account',
    language: 'da',
    subject: 'Velkommen på Rummelig',
    paragraphs: ['Hej'],
    link: { text: 'Log ind', path: '/ind/{secret}', secret: 'h3m' },
    ...changes,
  }
}

async function mailRow(tx: Transaction, id: number): Promise<MailRow> {
  const { rows } = await sql<MailRow>`
    select
      case
        when sent_at is not null then 'sent'
        when failed_at is not null then 'failed'
        when unwanted_at is not null then 'unwanted'
        else 'waiting'
      end as state,
      attempts,
      secret,
      last_error as error,
      due_at as due
    from kernel.mail
    where id = ${id}
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error(`There is no mail ${id}.`)
  return row
}
