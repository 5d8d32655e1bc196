import { href } from '../../../../kernel/http/href.ts'
import type { PageRoute } from '../../../../kernel/http/route.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { type Section, sections } from '../../model/profile.ts'
import { editingRoutes, pictureRoutes } from '../../routes/editing.ts'

/** What a form is opened with: which one was saved just now, and whether it says what is wrong in it. */
export interface SectionQuery {
  readonly saved?: Section
  readonly check?: 'yes'
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
export function sectionUrl(section: Section, language: Language, query: SectionQuery = {}): string {
  return href(pages[section], language, {}, { ...query })
}

/** Where one goes on after a section: the next form, and the pictures after the last. */
export function nextUrl(section: Section, language: Language, query: SectionQuery = {}): string {
  const next = sections[sections.indexOf(section) + 1]
  return next === undefined ? href(pictureRoutes.list, language, {}, { ...query }) : sectionUrl(next, language, query)
}
