import { alert } from '../../../../design/alert.ts'
import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import { linkButton } from '../../../../design/button.ts'
import { emptyState } from '../../../../design/empty-state.ts'
import { textField } from '../../../../design/form/fields.ts'
import { buttonForm, form } from '../../../../design/form/form.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import { routes } from '../../routes/directory.ts'
import { claimRoutes, deskRoutes } from '../../routes/ownership.ts'
import { sentenceFor } from './words.ts'

/** A listing that may be the one somebody wants to add. */
export interface ResemblingListing {
  readonly slug: string
  readonly name: string
  readonly town: string | null
  readonly hasSameCvr: boolean
  readonly isClaimed: boolean
}

export interface RegisterView {
  readonly name: string
  readonly faults: readonly { readonly field: string; readonly key: string }[]
  /** To be looked at before a new page is made. */
  readonly resembling: readonly ResemblingListing[]
  readonly language: Language
  readonly token: Html
}

/** The form that begins a new page, and the listings that look like it. */
export function registerView(view: RegisterView): Html {
  const { language, resembling } = view
  const t = texts[language].ownership
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.desk.heading, url: href(deskRoutes.desk, language, {}) }],
        current: t.register.heading,
      }),
      heading: t.register.heading,
      lead: t.register.lead,
    })}
    ${container(html`${resembling.length > 0 && resemblingView(view)}${nameForm(view)}`)}`
}

function nameForm({ name, faults, language, token }: RegisterView): Html {
  const t = texts[language].ownership.register
  const [fault] = faults
  const error = fault && { error: sentenceFor(fault.key, language) }
  return form({
    language,
    action: href(deskRoutes.register, language, {}),
    token,
    errors: faults.map(({ field, key }) => ({ field, message: sentenceFor(key, language) })),
    fields: textField({
      language,
      name: 'name',
      label: t.name,
      hint: t.nameHint,
      value: name,
      autocomplete: 'organization',
      ...error,
    }),
    submit: t.create,
    cancel: { text: texts[language].ownership.desk.heading, url: href(deskRoutes.desk, language, {}) },
  })
}

function resemblingView({ name, resembling, language, token }: RegisterView): Html {
  const t = texts[language].ownership.register
  const isSame = resembling.some(({ hasSameCvr, isClaimed }) => hasSameCvr && !isClaimed)
  const action = href(deskRoutes.register, language, {})
  const anyway = buttonForm({ action, token, text: t.none, variant: 'secondary', values: { name, none: 'yes' } })
  return html`
    ${alert({ language, kind: 'warning', heading: t.resemblesHeading, body: isSame ? t.sameCvrBody : t.resemblesBody })}
    <ul>${resembling.map((listing) => html`<li>${listingLine(listing, language)}</li>`)}</ul>
    ${!isSame && anyway}`
}

function listingLine({ slug, name, town, isClaimed }: ResemblingListing, language: Language): Html {
  const t = texts[language].ownership.register
  const place = town === null ? '' : `, ${town}`
  const what = isClaimed ? t.join(name) : t.takeOver(name)
  return html`<a href="${href(routes.show, language, { slug })}">${name}</a>${place}${isClaimed && html`, ${t.isClaimed}`} – <a href="${href(claimRoutes.claim, language, { slug })}">${what}</a>`
}

/** For an enterprise that has its page. */
export function hasPageView(language: Language): Html {
  const t = texts[language].ownership.register
  const desk = linkButton({ text: t.toDesk, url: href(deskRoutes.desk, language, {}), variant: 'primary' })
  return html`
    ${pageTop({ heading: t.heading })}
    ${container(emptyState({ heading: t.hasPage, text: t.hasPageBody, actions: [desk] }))}`
}
