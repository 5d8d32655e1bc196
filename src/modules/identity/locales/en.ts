import { account } from './en/account.ts'
import { mails } from './en/mails.ts'
import { openid } from './en/openid.ts'
import { passkeys } from './en/passkeys.ts'
import { signIn } from './en/sign-in.ts'

/** The texts of signing in and of accounts in English. */
export const en = { signIn, account, passkeys, openid, mails }
