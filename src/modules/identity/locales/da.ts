import { account } from './da/account.ts'
import { mails } from './da/mails.ts'
import { openid } from './da/openid.ts'
import { passkeys } from './da/passkeys.ts'
import { signIn } from './da/sign-in.ts'

/** The texts of signing in and of accounts in Danish. */
export const da = { signIn, account, passkeys, openid, mails }
