import { dayAsTyped } from '../../../kernel/forms/day.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { changePreference, preferenceOf } from '../actions/preferences.ts'
import { preferenceFields, readPreference } from '../forms/preferences.ts'
import { texts } from '../locales/texts.ts'
import { enterprisesOf } from '../policy.ts'
import { preferenceRoutes } from '../routes/preferences.ts'
import { preferencesView } from '../views/preferences.ts'

/** How often each enterprise of the reader's is invited. */
export const preferencePages: Handlers<typeof preferenceRoutes> = {
  show: async ({ query }, context) =>
    show(context, { body: await keptBody(context), isSaved: query.done === 'saved', faults: [] }),

  save: async ({ body }, context) => {
    const read = enterprisesOf(context.actor).map(({ organisationId }) => ({
      organisationId,
      preference: readPreference(body, organisationId),
    }))
    const faults = read.flatMap(({ preference }) => (preference.ok ? [] : preference.refusal))
    if (faults.length > 0) return show(context, { body, isSaved: false, faults })
    for (const { organisationId, preference } of read) {
      if (preference.ok) await changePreference(context, organisationId, preference.value)
    }
    return seeOther(href(preferenceRoutes.show, context.language, {}, { done: 'saved' }))
  },
}

interface Shown {
  readonly body: FormBody
  readonly isSaved: boolean
  readonly faults: readonly { readonly field: string; readonly key: string }[]
}

function show({ actor, language, visit }: RequestContext, { body, isSaved, faults }: Shown): Reply {
  const t = texts[language].preferences
  const main = preferencesView({
    language,
    token: visit.formToken(),
    isSaved,
    enterprises: enterprisesOf(actor).map(({ organisationId, organisationName }) => {
      const { most, pause } = preferenceFields(organisationId)
      return {
        name: organisationName,
        most: { name: most, value: one(body, most) },
        pause: { name: pause, value: one(body, pause) },
      }
    }),
    errors: faults.map(({ field, key }) => ({ field, message: key === 'notACount' ? t.notACount : t.notADay })),
  })
  return privatePage({ title: t.heading, status: faults.length > 0 ? 422 : 200, main })
}

/** What is kept, as it would be typed. */
async function keptBody(context: RequestContext): Promise<FormBody> {
  const fields = enterprisesOf(context.actor).map(async ({ organisationId }) => {
    const { mostAMonth, pausedUntil } = await preferenceOf(context, organisationId)
    const { most, pause } = preferenceFields(organisationId)
    return [
      [most, [String(mostAMonth ?? '')]],
      [pause, [dayAsTyped(pausedUntil ?? '')]],
    ]
  })
  return Object.fromEntries((await Promise.all(fields)).flat())
}
