import type { Handlers } from '../../../kernel/http/handlers.ts'
import type { routes } from '../routes/index.ts'
import { accountPages } from './account.ts'
import { emailPages } from './email.ts'
import { linkPages } from './link.ts'
import { mailPages } from './mails.ts'
import { openIdPages } from './openid.ts'
import { passkeyPages } from './passkeys.ts'
import { proofPages } from './proof.ts'
import { secondStepPages } from './second-step.ts'
import { signInPages } from './sign-in.ts'
import { twoStepPages } from './two-step.ts'

/** What answers each row of the URL table. */
export const pages: Handlers<typeof routes> = {
  ...signInPages,
  ...linkPages,
  ...secondStepPages,
  ...accountPages,
  ...emailPages,
  ...proofPages,
  ...twoStepPages,
  ...mailPages,
  ...passkeyPages,
  ...openIdPages,
}
