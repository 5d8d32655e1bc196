import type { Handlers } from '../../../kernel/http/handlers.ts'
import type { routes } from '../routes.ts'
import { deskPages } from './desk.ts'
import { joiningPages } from './joining.ts'
import { memberPages } from './members.ts'
import { organisationPages } from './organisation.ts'
import { registrationPages } from './registration.ts'

/** What answers each row of the URL table. */
export const pages: Handlers<typeof routes> = {
  ...registrationPages,
  ...joiningPages,
  ...organisationPages,
  ...memberPages,
  ...deskPages,
}
