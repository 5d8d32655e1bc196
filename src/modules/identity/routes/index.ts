import { accountRoutes, mailRoutes, twoStepRoutes } from './account.ts'
import { openIdRoutes } from './openid.ts'
import { passkeyRoutes } from './passkeys.ts'
import { signInRoutes } from './sign-in.ts'

/** How people sign in, and what is theirs. */
export const routes = {
  ...signInRoutes,
  ...accountRoutes,
  ...twoStepRoutes,
  ...mailRoutes,
  ...passkeyRoutes,
  ...openIdRoutes,
}
