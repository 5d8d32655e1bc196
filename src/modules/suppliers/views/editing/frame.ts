import { alert } from '../../../../design/alert.ts'
import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import { type Step, steps } from '../../../../design/form/step-guide.ts'
import { deskLayout, pageTop } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { PageRoute } from '../../../../kernel/http/route.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { progressOf } from '../../forms/profile/index.ts'
import { texts } from '../../locales/texts.ts'
import { type ProfileDraft, type Section, sections } from '../../model/profile.ts'
import { editingRoutes, pictureRoutes } from '../../routes/editing.ts'
import { deskRoutes } from '../../routes/ownership.ts'

export interface EditingFrame {
  readonly language: Language
  readonly draft: ProfileDraft
  readonly current: Section | 'pictures'
  readonly heading: string
  readonly lead?: string
  /** Something was saved just now. */
  readonly saved: boolean
  readonly body: Html
}

const pages: Readonly<Record<Section, PageRoute>> = {
  about: editingRoutes.about,
  offerings: editingRoutes.offerings,
  delivery: editingRoutes.delivery,
  people: editingRoutes.people,
  terms: editingRoutes.terms,
  contact: editingRoutes.contact,
}

/** Where the form of a section stands, and where it is sent. */
export function sectionUrl(section: Section, language: Language, query: { readonly saved?: string } = {}): string {
  return href(pages[section], language, {}, query)
}

/** Where one goes on after a section: the next form, and the pictures after the last. */
export function nextUrl(section: Section, language: Language): string {
  const next = sections[sections.indexOf(section) + 1]
  const query = { saved: 'yes' }
  return next === undefined ? href(pictureRoutes.list, language, {}, query) : sectionUrl(next, language, query)
}

/** The frame around each form: the way back to the desk, how far one has come, and what was saved. */
export function editingPage({ language, draft, current, heading, lead, saved, body }: EditingFrame): Html {
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
      main: html`${saved && alert({ language, kind: 'success', heading: t.saved, body: t.savedBody })}${body}`,
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
        url: sectionUrl(section, language),
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
