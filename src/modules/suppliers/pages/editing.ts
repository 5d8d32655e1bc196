import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { ActionRequest, Handlers, PageRequest, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { saveForm, seenIn, type TooMuch } from '../actions/edit-profile.ts'
import { ownProfile } from '../actions/profile-own.ts'
import { type FormSection, fieldsOf } from '../forms/profile/index.ts'
import { keptFields } from '../forms/profile/kept.ts'
import { texts } from '../locales/texts.ts'
import { withForm } from '../model/draft.ts'
import type { Profile } from '../model/profile.ts'
import { sectionNamed } from '../model/profile.ts'
import type { editingRoutes } from '../routes/editing.ts'
import { deskRoutes } from '../routes/ownership.ts'
import { type SectionView, sectionView } from '../views/editing/section.ts'
import { nextUrl, sectionUrl } from '../views/editing/section-url.ts'
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
    return sectionPage(context, profile, {
      section,
      draft: profile.draft,
      saved: sectionNamed(query.saved),
      isChecked: query.check === 'yes',
    })
  }
}

type Shown = Pick<SectionView, 'section' | 'draft' | 'saved' | 'isChecked' | 'refusal'>

function sectionPage({ language, visit, clock }: RequestContext, profile: Profile, shown: Shown): Reply {
  return privatePage({
    status: shown.refusal === undefined ? 200 : 422,
    title: texts[language].editing.sections[shown.section],
    main: sectionView({
      ...shown,
      language,
      seen: seenIn(profile.draft, { section: shown.section }),
      token: visit.formToken(),
      day: dayInDenmark(clock.now()),
    }),
  })
}

/** Keeps what was typed in a section's form, and goes on to the next one or stays. */
function save(section: FormSection) {
  return async ({ body }: ActionRequest, context: RequestContext): Promise<Reply> => {
    const { language } = context
    const saved = await saveForm(context, { place: { section }, body, seen: one(body, 'seen') })
    const url = sectionUrl(section, language)
    if (!saved.ok && saved.refusal.kind === 'tooMuch') return notKept(context, saved.refusal, section, body)
    if (!saved.ok) return refusedSave(saved.refusal, { place: { section }, body, url, keepUrl: url }, context)
    const urlAfter = one(body, 'button') === 'stay' ? sectionUrl : nextUrl
    return seeOther(urlAfter(section, language, { saved: section }))
  }
}

/** The form with all that was typed, and why it is not kept. */
function notKept(
  context: RequestContext,
  { profile, fault: refusal }: TooMuch,
  section: FormSection,
  body: FormBody,
): Reply {
  const draft = withForm(profile.draft, { section }, keptFields(fieldsOf[section], body))
  return sectionPage(context, profile, { section, draft, saved: undefined, isChecked: false, refusal })
}
