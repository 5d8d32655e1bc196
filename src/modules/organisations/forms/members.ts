import { z } from 'zod'
import { organisationRoles } from '../model/membership.ts'

const role = z.enum(organisationRoles, 'roleMissing')

/** Asks somebody to become a member. The messages are keys of texts. */
export const invitationForm = z.object({
  email: z
    .email('emailWrong')
    .max(254, 'tooLong')
    .transform((email) => email.toLowerCase()),
  role,
})

export const roleForm = z.object({ role })

/** Nobody closes an organisation with one click. */
export const closingForm = z.object({ sure: z.literal('yes', 'notSure') })
