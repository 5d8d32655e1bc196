import type { FormBody } from '../../../kernel/forms/form-body.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { notFound, privatePage, type Reply } from '../../../kernel/http/reply.ts'
import { type EditRefusal, lastEditorOf, seenIn } from '../actions/edit-profile.ts'
import { fieldsOf } from '../forms/profile/index.ts'
import { texts } from '../locales/texts.ts'
import type { FormPlace } from '../model/draft.ts'
import { conflictView } from '../views/editing/conflict.ts'
import { savedAt } from '../views/editing/saved-at.ts'

/** A form that was sent and not kept. */
export interface RefusedForm {
  readonly place: FormPlace
  readonly body: FormBody
  /** Where it is sent once more. */
  readonly url: string
  /** Where the colleague's version stands. */
  readonly keepUrl: string
}

/** Shows both versions where a colleague was faster, so that nothing is overwritten unseen. */
export async function refusedSave(refusal: EditRefusal, form: RefusedForm, context: RequestContext): Promise<Reply> {
  if (refusal.kind !== 'changedMeanwhile') return notFound
  const { language, visit } = context
  const { profile, theirs } = refusal
  return privatePage({
    status: 409,
    title: texts[language].editing.conflict.heading,
    main: conflictView({
      language,
      section: form.place.section,
      fields: fieldsOf[form.place.section].filter((field) => field !== 'number'),
      theirs,
      mine: form.body,
      editor: await lastEditorOf(context, profile),
      when: savedAt(profile.updatedAt, language),
      seen: seenIn(profile.draft, form.place),
      action: form.url,
      keepUrl: form.keepUrl,
      token: visit.formToken(),
    }),
  })
}
