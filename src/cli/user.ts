import { z } from 'zod'
import { createOperator, resetTwoStep, signInLinkPath } from '../modules/identity/index.ts'
import { type Command, done, failed, misused, type Outcome, type Session } from './command.ts'
import { withSession } from './session.ts'
import { readWords } from './words.ts'

export const userCreateCommand: Command = {
  name: 'user create',
  usage: '--email ADDRESS --role operator [--name NAME]',
  summary: 'Let somebody run the platform, and print a link that signs them in.',
  async run(words, terminal) {
    const parsed = readWords(words, { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' } })
    if (!parsed.ok) return misused(parsed.refusal)
    const { positionals, values } = parsed.value
    if (positionals.length > 0) return misused('Name the person with --email ADDRESS.')
    if (values.role !== 'operator') return misused('The role is operator: write --role operator.')
    const email = readEmail(values.email)
    if (email === undefined) return misused(emailMissing)

    return withSession(terminal, (session) => appoint(session, { email, name: values.name?.trim() || null }))
  },
}

export const userResetTwoStepCommand: Command = {
  name: 'user reset-two-step',
  usage: '--email ADDRESS',
  summary: 'Turn two-step sign-in off for somebody who has lost both telephone and recovery codes.',
  async run(words, terminal) {
    const parsed = readWords(words, { email: { type: 'string' } })
    if (!parsed.ok) return misused(parsed.refusal)
    const email = readEmail(parsed.value.values.email)
    if (parsed.value.positionals.length > 0 || email === undefined) return misused(emailMissing)
    return withSession(terminal, (session) => reset(session, email))
  },
}

async function appoint(
  { context, config }: Session,
  person: { readonly email: string; readonly name: string | null },
): Promise<Outcome> {
  const token = await createOperator(context, person)
  if (!token.ok) return failed('You may not appoint operators.')
  const link = config.baseUrl + signInLinkPath(token.value)
  return done(`${person.email} runs the platform now. This link signs them in, once, within 30 minutes:\n${link}`, {
    email: person.email,
    role: 'operator',
    link,
  })
}

const emailMissing = 'Write an e-mail address after --email, such as --email navn@example.dk.'

function readEmail(typed: string | undefined): string | undefined {
  return z.email().safeParse(typed?.trim().toLowerCase()).data
}

async function reset({ context }: Session, email: string): Promise<Outcome> {
  const was = await resetTwoStep(context, email)
  if (was.ok) return done(`${email} signs in without a code now, and has been told by mail.`, { email })
  if (was.refusal === 'nobody') return failed(`No account with two-step sign-in has the address ${email}.`)
  return failed('You may not turn two-step sign-in off for others.')
}
