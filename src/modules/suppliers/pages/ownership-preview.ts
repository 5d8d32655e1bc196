import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { signInUrl } from '../../identity/index.ts'
import { ownPictures } from '../actions/pictures.ts'
import { contentOf } from '../actions/publish-content.ts'
import { verificationsOf } from '../actions/verify.ts'
import type { Supplier } from '../model/directory.ts'
import type { Profile } from '../model/profile.ts'
import { routes } from '../routes/directory.ts'
import { previewView } from '../views/ownership/preview.ts'
import { profileView } from '../views/profile.ts'

interface Previewed {
  readonly profile: Profile
  readonly supplier: Supplier
}

/** The working copy as the page that visitors would see; there is none while something is missing for that. */
export async function previewReply(
  context: RequestContext,
  { profile, supplier }: Previewed,
  backUrl: string,
): Promise<Reply> {
  const content = contentOf(profile.draft)
  if (!content.ok) return notFound
  const { language, clock } = context
  const day = dayInDenmark(clock.now())
  const { contact, ...told } = content.value
  const { organisationId } = profile
  const page = profileView({
    supplier: { ...supplier, ...told, organisationId, confirmedOn: day },
    language,
    day,
    isPreview: true,
    pictures: await ownPictures(context, supplier.id),
    verifications: await verificationsOf(context, supplier.id),
    contact: contact ?? undefined,
    hasContact: contact !== null,
    reader: 'purchaser',
    furtherLinks: [],
    signInUrl: signInUrl(language, href(routes.show, language, { slug: supplier.slug })),
  })
  return privatePage({ title: told.name, main: previewView({ page, backUrl, language }) })
}
