import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notAllowed, type PageReply, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { changeSettings, currentSettings } from '../actions/settings.ts'
import { readSettings, revisionOf, type SettingsFields, settingsAsTyped, typedSettings } from '../forms/settings.ts'
import { texts } from '../locales/texts.ts'
import type { PlatformSettings } from '../model/settings.ts'
import { routes } from '../routes.ts'
import { type SettingsView, settingsView } from '../views/settings.ts'

export const settingsPages: Pick<Handlers<typeof routes>, 'settings' | 'saveSettings'> = {
  settings: async ({ query }, context) => {
    const settings = await currentSettings(context)
    const shown = { fields: settingsAsTyped(settings), revision: revisionOf(settings), saved: query.saved === 'yes' }
    return show(context, shown)
  },

  saveSettings: async ({ body }, context) => {
    const { language } = context
    const fields = typedSettings(body)
    const revision = one(body, 'revision')
    const read = readSettings(body)
    if (!read.ok) {
      const { faults } = texts[language].settings
      const errors = read.refusal.map(({ field, key }) => ({ field, message: faults[faultKey(key)] }))
      return show(context, { fields, revision, errors }, 422)
    }
    const changed = await changeSettings(context, read.value, revision)
    if (changed.ok) return seeOther(href(routes.settings, language, {}, { saved: 'yes' }))
    if (changed.refusal.kind === 'notAllowed') return notAllowed
    return showConflict(context, fields, changed.refusal.current)
  },
}

/** What the writer typed stays; what stands there now is shown beside it, and counts as seen from here on. */
function showConflict(context: RequestContext, fields: SettingsFields, current: PlatformSettings): PageReply {
  const there = Object.entries(settingsAsTyped(current))
  const typed = new Map(Object.entries(fields))
  const meanwhile = Object.fromEntries(there.filter(([name, value]) => typed.get(name) !== value))
  return show(context, { fields, revision: revisionOf(current), meanwhile }, 409)
}

function show(
  { language, visit }: RequestContext,
  view: Pick<SettingsView, 'fields' | 'revision'> & Partial<SettingsView>,
  status: PageReply['status'] = 200,
): PageReply {
  const main = settingsView({ language, errors: [], token: visit.formToken(), ...view })
  return privatePage({ status, title: texts[language].tabs.settings, main })
}

function faultKey(key: string): keyof (typeof texts)['da']['settings']['faults'] {
  return key === 'siteName' || key === 'email' || key === 'oneLine' ? key : 'tooLong'
}
