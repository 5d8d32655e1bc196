import { z } from 'zod'
import { organisationRoles } from '../model/membership.ts'

const role = z.enum(organisationRoles, 'roleMissing')

const email = z
  .email('emailWrong')
  .max(254, 'tooLong')
  .transform((address) => address.toLowerCase())

/** Asks somebody to become a member. The messages are keys of texts. */
export const invitationForm = z.object({ email, role })

/** An operator makes somebody an owner who has an account. */
export const ownerForm = z.object({ email })

export const roleForm = z.object({ role })

const sure = z.literal('yes', 'notSure')

/** Nobody closes an organisation with one click. */
export const closingForm = z.object({ sure })

/** An operator tells the members why. */
export const closingByDeskForm = z.object({ words: z.string().min(1, 'wordsMissing').max(2_000, 'tooLong'), sure })
