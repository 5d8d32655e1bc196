import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { ensureAccount, findAccountByEmail } from '../store/accounts.ts'
import { findLink, takeLink } from '../store/links.ts'
import { type Entry, enterIn } from './enter.ts'

/** Where a link leads: into an account, or to a new one for the address. */
export type LinkTarget = { readonly kind: 'signIn' } | { readonly kind: 'newAccount'; readonly email: string }

/** What somebody tells of themselves who makes an account. */
export interface NewAccountForm {
  readonly name: string | null
  readonly language: Language
}

/** Where the link leads, without using it up: programs that check mails follow links too. */
export function linkTarget(context: RequestContext, token: string): Promise<LinkTarget | undefined> {
  return inTransaction(asSystem(context), async (tx) => {
    const link = await findLink(tx, tokenHash(token), context.clock.now())
    if (link === undefined || link.personId !== null) return undefined
    const account = await findAccountByEmail(tx, link.email)
    return account ? { kind: 'signIn' } : { kind: 'newAccount', email: link.email }
  })
}

/** Signs in with the link, once, into an account that is made now if there is none. */
export function useLink(
  context: RequestContext,
  token: string,
  { name, language }: NewAccountForm,
): Promise<Result<{ readonly entry: Entry; readonly next: string | null }, 'expired'>> {
  const createdAt = context.clock.now()
  return inTransaction(asSystem(context), async (tx) => {
    const link = await takeLink(tx, tokenHash(token), createdAt)
    if (link === undefined || link.personId !== null) return refused('expired')
    const { email, next, isDemo } = link
    const account = await findAccountByEmail(tx, email)
    const personId = account?.personId ?? (await ensureAccount(tx, { email, name, language, createdAt }))
    const method = isDemo ? 'demo' : 'link'
    return ok({ entry: await enterIn(tx, context, { personId, method, isStrong: isDemo }), next })
  })
}
