import { hiddenField } from '../../../../design/form/fields.ts'
import { form } from '../../../../design/form/form.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import { table } from '../../../../design/table.ts'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { Section } from '../../model/profile.ts'
import { fieldLabel, fieldValue } from './field-words.ts'
import { seenField } from './section.ts'

export interface ConflictView {
  readonly language: Language
  readonly section: Section
  /** The fields of the form, in its order. */
  readonly fields: readonly string[]
  /** Nothing where the colleague removed it. */
  readonly theirs: FormBody | undefined
  readonly mine: FormBody
  /** The colleague's name; nothing where the account is gone. */
  readonly editor: string | undefined
  readonly when: string
  /** The fingerprint of what stands there now. */
  readonly seen: string
  readonly action: string
  readonly keepUrl: string
  readonly token: Html
}

/** Somebody saved the same form meanwhile: both versions side by side, and the choice between them. */
export function conflictView(view: ConflictView): Html {
  const { language, theirs, editor, when, action, keepUrl, token } = view
  const t = texts[language].editing.conflict
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead(editor ?? t.somebody, when) })}
    ${container(html`
      ${theirs === undefined && html`<p>${t.removed}</p>`}
      ${table({ caption: t.caption, columns: [t.field, t.theirs, t.mine], rows: differences(view) })}
      ${form({
        language,
        action,
        token,
        fields: html`${seenField(view)}${mineAgain(view)}`,
        submit: t.saveMine,
        cancel: { text: t.keepTheirs, url: keepUrl },
      })}`)}`
}

function differences({ language, section, fields, theirs = {}, mine }: ConflictView): string[][] {
  const words = (body: FormBody, field: string) =>
    fieldValue(field, body[field] ?? [], language) || texts[language].editing.conflict.empty
  return fields
    .map((field) => [fieldLabel(section, field, language), words(theirs, field), words(mine, field)])
    .filter(([, their, my]) => their !== my)
}

/** Everything that was typed travels on, so that nothing has to be typed again. */
function mineAgain({ fields, mine }: ConflictView): Html {
  return html`${fields.flatMap((field) => (mine[field] ?? []).map((value) => hiddenField(field, value)))}`
}
