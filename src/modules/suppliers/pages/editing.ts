import { one } from '../../../kernel/forms/form-body.ts'
import type { ActionRequest, Handlers, PageRequest, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { saveForm, seenIn } from '../actions/edit-profile.ts'
import { ownProfile } from '../actions/profile-own.ts'
import type { FormSection } from '../forms/profile/index.ts'
import { texts } from '../locales/texts.ts'
import type { editingRoutes } from '../routes/editing.ts'
import { deskRoutes } from '../routes/ownership.ts'
import { nextUrl, sectionUrl } from '../views/editing/frame.ts'
import { sectionView } from '../views/editing/section.ts'
import { refusedSave } from './editing-conflict.ts'
import { offeringPages } from './editing-offerings.ts'

export const editingPages: Handlers<typeof editingRoutes> = {
  about: show('about'),
  saveAbout: save('about'),
  ...offeringPages,
  delivery: show('delivery'),
  saveDelivery: save('delivery'),
  people: show('people'),
  savePeople: save('people'),
  terms: show('terms'),
  saveTerms: save('terms'),
  contact: show('contact'),
  saveContact: save('contact'),
}

/** Shows a section's form. Who has no page yet is led to the desk, which says what to do first. */
function show(section: FormSection) {
  return async ({ query }: PageRequest, context: RequestContext): Promise<Reply> => {
    const profile = await ownProfile(context)
    if (profile === undefined) return seeOther(href(deskRoutes.desk, context.language, {}))
    return privatePage({
      title: texts[context.language].editing.sections[section],
      main: sectionView({
        language: context.language,
        section,
        draft: profile.draft,
        seen: seenIn(profile.draft, { section }),
        token: context.visit.formToken(),
        saved: query.saved === 'yes',
        day: dayInDenmark(context.clock.now()),
      }),
    })
  }
}

/** Keeps what was typed in a section's form, and goes on to the next one or stays. */
function save(section: FormSection) {
  return async ({ body }: ActionRequest, context: RequestContext): Promise<Reply> => {
    const { language } = context
    const saved = await saveForm(context, { place: { section }, body, seen: one(body, 'seen') })
    const url = sectionUrl(section, language)
    if (!saved.ok) return refusedSave(saved.refusal, { place: { section }, body, url, keepUrl: url }, context)
    return seeOther(
      one(body, 'button') === 'stay' ? sectionUrl(section, language, { saved: 'yes' }) : nextUrl(section, language),
    )
  }
}
