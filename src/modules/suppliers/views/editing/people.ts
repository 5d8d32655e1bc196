import { checkboxField, textArea } from '../../../../design/form/fields.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { targetGroup, targetGroups } from '../../../reference/index.ts'
import { longestNote } from '../../forms/profile/people.ts'
import { texts } from '../../locales/texts.ts'
import { chosenField, type TypedForm, typedField } from './field.ts'

/** Whom the enterprise employs or trains. A group that is gone from the law stays while it is chosen. */
export function peopleFields(form: TypedForm, day: Day): Html {
  const { language, body } = form
  const t = texts[language].editing.people
  const chosen = (body.employs ?? []).flatMap((code) => targetGroup(code) ?? [])
  const groups = new Map([...targetGroups(day), ...chosen].map((group) => [group.code, group]))
  return html`
    ${checkboxField({
      ...chosenField(form, 'employs'),
      legend: t.employs,
      options: [...groups.values()].map(({ code, name }) => ({ value: code, text: name[language] })),
    })}
    ${textArea({ ...typedField(form, 'employsNote'), label: t.employsNote, hint: t.employsNoteHint, maxLength: longestNote })}`
}
