import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { details } from '../../../design/details.ts'
import { checkboxField, inColumns } from '../../../design/form/fields.ts'
import { buttonForm, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { identityRoutes } from '../../identity/index.ts'
import { categoryName, divisions, municipalities } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { CalendarFollow } from '../model/calendar.ts'
import { calendarRoutes } from '../routes/calendar.ts'

export interface FollowView {
  readonly follow: CalendarFollow
  readonly isFollowing: boolean
  /** They have said that they want no such mails. */
  readonly isRefused: boolean
  readonly notice: string | undefined
  readonly error: string | undefined
  readonly language: Language
  readonly token: Html
}

/** What somebody wants to be told of, by category and municipality. */
export function followView(view: FollowView): Html {
  const { isFollowing, isRefused, notice, error, language, token } = view
  const t = texts[language].calendar
  const trail = [{ text: t.heading, url: href(calendarRoutes.list, language, {}) }]
  return html`
    ${pageTop({
      trail: breadcrumbs({ language, trail, current: t.followLink }),
      heading: t.follow.heading,
      lead: t.follow.lead,
    })}
    ${container(html`
      ${notice !== undefined && alert({ language, kind: 'success', heading: notice })}
      ${isRefused && refusedAlert(language)}
      ${form({
        language,
        action: href(calendarRoutes.saveFollow, language, {}),
        token,
        errors: error === undefined ? [] : [{ field: 'categories', message: error }],
        fields: fields(view),
        submit: isFollowing ? t.follow.change : t.follow.save,
      })}
      ${
        isFollowing &&
        buttonForm({
          action: href(calendarRoutes.endFollow, language, {}),
          token,
          text: t.follow.end,
          variant: 'link',
        })
      }`)}`
}

function refusedAlert(language: Language): Html {
  const t = texts[language].calendar.follow
  const body = html`<a href="${href(identityRoutes.mails, language, {})}">${t.toAccount}</a>`
  return alert({ language, kind: 'warning', heading: t.refused, body })
}

function fields({ follow, error, language }: FollowView): Html {
  const t = texts[language].calendar.follow
  const areas = inColumns(
    checkboxField({
      language,
      name: 'municipalities',
      legend: t.municipalities,
      hint: t.municipalitiesHint,
      values: follow.municipalities,
      required: false,
      options: municipalities().map(({ code, name }) => ({ value: code, text: name })),
    }),
  )
  return html`
    ${inColumns(
      checkboxField({
        language,
        name: 'categories',
        legend: t.categories,
        hint: t.categoriesHint,
        values: follow.categories,
        required: false,
        options: categoriesFor(follow).map((code) => ({ value: code, text: categoryName(code, language) ?? code })),
        ...(error === undefined ? {} : { error }),
      }),
    )}
    ${follow.municipalities.length > 0 ? areas : details({ summary: t.showMunicipalities, body: areas })}`
}

/** The divisions, and before them what is followed that stands below one. */
function categoriesFor({ categories }: CalendarFollow): string[] {
  const all = divisions().map(({ code }) => code)
  return [...categories.filter((code) => !all.includes(code)), ...all]
}
