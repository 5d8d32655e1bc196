import { z } from 'zod'
import { createOperator, signInLinkPath } from '../modules/identity/index.ts'
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
    const email = z.email().safeParse(values.email?.trim().toLowerCase())
    if (!email.success) return misused('Write an e-mail address after --email, such as --email navn@example.dk.')

    return withSession(terminal, (session) =>
      appoint(session, { email: email.data, name: values.name?.trim() || null }),
    )
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
