import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import type { FieldError } from '../../../../design/form/form.ts'
import { type Step, steps } from '../../../../design/form/step-guide.ts'
import { deskLayout, pageTop } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { progressOf } from '../../forms/profile/index.ts'
import { texts } from '../../locales/texts.ts'
import { type ProfileDraft, type Section, sections } from '../../model/profile.ts'
import { pictureRoutes } from '../../routes/editing.ts'
import { deskRoutes } from '../../routes/ownership.ts'
import { savedNotice } from './saved-notice.ts'
import { sectionUrl } from './section-url.ts'

export interface EditingFrame {
  readonly language: Language
  readonly draft: ProfileDraft
  readonly current: Section | 'pictures'
  readonly heading: string
  readonly lead?: string
  /** Of which the form was saved just now; nothing where none was. */
  readonly saved: Section | undefined
  /** What is wrong in the form shown. */
  readonly errors: readonly FieldError[]
  readonly body: Html
}

/** The frame around each form: the way back to the desk, how far one has come, and what was saved. */
export function editingPage(frame: EditingFrame): Html {
  const { language, draft, current, heading, lead, body } = frame
  const t = texts[language].editing
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.backToDesk, url: href(deskRoutes.desk, language, {}) }],
        current: heading,
      }),
      heading,
      lead: lead ?? t.isDraft,
    })}
    ${deskLayout({
      navigation: steps({ language, heading: t.steps, steps: guide(draft, current, language) }),
      main: html`${savedNotice(frame)}${body}`,
    })}`
}

function guide(draft: ProfileDraft, current: EditingFrame['current'], language: Language): Step[] {
  const t = texts[language].editing
  const progress = progressOf(draft)
  return [
    ...sections.map((section): Step => {
      const isHalf = progress[section] === 'half'
      return {
        text: isHalf ? t.halfDone(t.sections[section]) : t.sections[section],
        url: sectionUrl(section, language, isHalf ? { check: 'yes' } : {}),
        state: section === current ? 'current' : progress[section] === 'done' ? 'done' : 'ahead',
      }
    }),
    {
      text: t.pictures,
      url: href(pictureRoutes.list, language, {}),
      state: current === 'pictures' ? 'current' : 'ahead',
    },
  ]
}
