import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import { fileReply } from '../../../kernel/http/reply.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import { contactEmailOf } from '../../desk/index.ts'
import { files as fileRoutes, routes } from '../routes.ts'
import { robots } from './robots.ts'
import { sitemap } from './sitemap.ts'

export const files: Handlers<typeof fileRoutes> = {
  robots: async (_, { baseUrl }) => fileReply(robots(baseUrl)),
  sitemap: async ({ query }, context) => fileReply(await sitemap(context, query.after)),
  security: async (_, context) => fileReply(security(context)),
}

/** How long what we say here is good for, in days. RFC 9116 asks for less than a year. */
const validDays = 180

/** Where to tell of a hole in the security (RFC 9116). */
function security(context: RequestContext): string {
  const { baseUrl, clock } = context
  const contactEmail = contactEmailOf(context)
  const expires = daysAfter(clock.now(), validDays)
  const contact =
    contactEmail === undefined ? `${baseUrl}${href(routes.about, 'en', {})}#contact` : `mailto:${contactEmail}`
  return `Contact: ${contact}
Expires: ${expires.toISOString()}
Preferred-Languages: da, en
Canonical: ${baseUrl}${fileUrl(fileRoutes.security, {})}
`
}
