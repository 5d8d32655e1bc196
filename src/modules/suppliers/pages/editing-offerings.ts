import { randomInt } from 'node:crypto'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { moveOffering, removeOffering, saveForm, seenIn, type TooMuch } from '../actions/edit-profile.ts'
import { ownProfile } from '../actions/profile-own.ts'
import { faultsIn, mostOfferings } from '../forms/profile/index.ts'
import { texts } from '../locales/texts.ts'
import { type FormPlace, formAt, numberOf } from '../model/draft.ts'
import { type Profile, sectionNamed } from '../model/profile.ts'
import { editingRoutes } from '../routes/editing.ts'
import { deskRoutes } from '../routes/ownership.ts'
import { offeringView } from '../views/editing/offering.ts'
import { offeringsView } from '../views/editing/offerings.ts'
import { sectionUrl } from '../views/editing/section-url.ts'
import { refusedSave } from './editing-conflict.ts'

type OfferingRoutes = Pick<
  typeof editingRoutes,
  'offerings' | 'offering' | 'saveOffering' | 'removeOffering' | 'moveOffering'
>

/** Words that codes are looked for with, in characters. */
const longestWords = 200

export const offeringPages: Handlers<OfferingRoutes> = {
  offerings: async ({ query }, context) => {
    const profile = await ownProfile(context)
    if (profile === undefined) return toDesk(context)
    const { language, visit } = context
    return privatePage({
      title: texts[language].editing.sections.offerings,
      main: offeringsView({
        language,
        draft: profile.draft,
        token: visit.formToken(),
        saved: sectionNamed(query.saved),
        changedElsewhere: query.changed === 'yes',
        // Two who add one at the same time must not both add the same.
        newNumber: String(randomInt(1_000, 1_000_000_000)),
        seen: (number) => seenIn(profile.draft, at(number)),
      }),
    })
  },

  offering: async ({ params, query }, context) => {
    if (rowNumber(params.number) === undefined) return notFound
    const profile = await ownProfile(context)
    if (profile === undefined) return toDesk(context)
    const words = String(query.words ?? '').slice(0, longestWords)
    return offeringPage(context, profile, params.number, {
      words,
      wasSaved: sectionNamed(query.saved) === 'offerings',
      isChecked: query.check === 'yes',
    })
  },

  saveOffering: async ({ params: { number }, body }, context) => {
    if (rowNumber(number) === undefined) return notFound
    const { language } = context
    const url = href(editingRoutes.saveOffering, language, { number })
    const saved = await saveForm(context, { place: at(number), body, seen: one(body, 'seen') })
    if (saved.ok) return seeOther(urlAfter(number, body, context))
    if (saved.refusal.kind === 'tooMuch') return notKept(context, saved.refusal, number, body)
    return refusedSave(saved.refusal, { place: at(number), body, url, keepUrl: url }, context)
  },

  removeOffering: async ({ params: { number }, body }, context) => {
    const removed = await removeOffering(context, { number, seen: one(body, 'seen') })
    if (removed.ok) return seeOther(sectionUrl('offerings', context.language, { saved: 'offerings' }))
    if (removed.refusal.kind === 'noPage') return notFound
    return seeOther(href(editingRoutes.offerings, context.language, {}, { changed: 'yes' }))
  },

  moveOffering: async ({ params: { number }, body }, context) => {
    const index = one(body, 'index')
    if (!/^\d{1,2}$/.test(index)) return notFound
    const moved = await moveOffering(context, { number, index: Math.min(Number(index), mostOfferings) })
    return moved.ok ? seeOther(sectionUrl('offerings', context.language, { saved: 'offerings' })) : notFound
  },
}

interface Shown {
  readonly words: string
  readonly wasSaved: boolean
}

/** What is wrong is told once it was saved, or to those who came to put it right; not while they look for codes. */
function offeringPage(context: RequestContext, profile: Profile, number: string, shown: Opened): Reply {
  const { words, wasSaved, isChecked } = shown
  const stored = formAt(profile.draft, at(number))
  const index = profile.draft.offerings.findIndex((offering) => numberOf(offering) === number)
  const isTold = index !== -1 && words === '' && (wasSaved || isChecked)
  const faults = isTold ? faultsIn(profile.draft, 'offerings', index) : []
  return privatePage({
    title: texts[context.language].editing.offerings.one,
    main: view(context, profile, { number, body: stored ?? {}, faults, words, wasSaved }),
  })
}

/** The form with all that was typed, and why it is not kept. */
function notKept(context: RequestContext, { profile, fault }: TooMuch, number: string, body: FormBody): Reply {
  return privatePage({
    status: 422,
    title: texts[context.language].editing.offerings.one,
    main: view(context, profile, { number, body, faults: [fault], words: '', wasSaved: false }),
  })
}

interface Opened extends Shown {
  readonly isChecked: boolean
}

interface ShownOffering extends Shown {
  readonly number: string
  readonly body: FormBody
  readonly faults: readonly FieldFault[]
}

function view({ language, visit }: RequestContext, { draft }: Profile, shown: ShownOffering) {
  return offeringView({
    language,
    draft,
    seen: seenIn(draft, at(shown.number)),
    token: visit.formToken(),
    ...shown,
  })
}

/** Back to the list, or to the same form: with codes where some were looked for, also by Enter in the field for the words. */
function urlAfter(number: string, body: FormBody, { language }: RequestContext): string {
  const words = one(body, 'words').slice(0, longestWords)
  const button = one(body, 'button')
  if (words !== '' && (button === 'findCodes' || words !== one(body, 'foundWords')))
    return `${href(editingRoutes.offering, language, { number }, { words })}#categories`
  if (button !== '') return href(editingRoutes.offering, language, { number }, { saved: 'offerings' })
  return sectionUrl('offerings', language, { saved: 'offerings' })
}

function at(number: string): FormPlace {
  return { section: 'offerings', number }
}

function toDesk({ language }: RequestContext): Reply {
  return seeOther(href(deskRoutes.desk, language, {}))
}
