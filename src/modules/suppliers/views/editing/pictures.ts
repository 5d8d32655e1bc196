import { alert } from '../../../../design/alert.ts'
import { buttonGroup } from '../../../../design/button.ts'
import { fileField, hiddenField, textField } from '../../../../design/form/fields.ts'
import { buttonForm, form } from '../../../../design/form/form.ts'
import type { FieldFault } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import { mostPictures, type PictureRole, type ProfilePicture } from '../../model/picture.ts'
import type { ProfileDraft, Section } from '../../model/profile.ts'
import { pictureRoutes } from '../../routes/editing.ts'
import { ownPicture } from '../own-picture.ts'
import { faultText, type TypedForm } from './field.ts'
import { editingPage } from './frame.ts'

/** A form that was refused: what was typed in it, and why. `id` where it was about one picture's text. */
export interface RefusedPicture {
  readonly role: PictureRole
  readonly id?: number
  readonly alternativeText: string
  readonly faults: readonly FieldFault[]
}

export interface PicturesView {
  readonly language: Language
  readonly draft: ProfileDraft
  readonly pictures: readonly ProfilePicture[]
  readonly token: Html
  readonly saved: boolean
  /** The form that was left for this page with its button. */
  readonly savedForm?: Section | undefined
  readonly refused?: RefusedPicture
}

/** Logo and pictures: each with its words, and a form for one more of both. */
export function picturesView(view: PicturesView): Html {
  const { language, draft, pictures, saved } = view
  const t = texts[language].editing.picturesPage
  const logos = pictures.filter(({ role }) => role === 'logo')
  const others = pictures.filter(({ role }) => role === 'picture')
  return editingPage({
    language,
    draft,
    current: 'pictures',
    heading: texts[language].editing.pictures,
    lead: t.lead,
    saved: view.savedForm,
    errors: [],
    body: html`
      ${saved && alert({ language, kind: 'success', heading: t.saved })}
      <h2>${t.logo}</h2>
      ${logos.length === 0 ? html`<p>${t.noLogo}</p>` : logos.map((logo) => item(view, logo, 0))}
      ${adding(view, 'logo', logos.length === 0 ? t.addLogo : t.replaceLogo)}
      <h2>${t.pictures}</h2>
      ${others.length === 0 ? html`<p>${t.none}</p>` : html`<ol class="nobullet-list no-max-width" role="list">${others.map((picture, index) => html`<li>${item(view, picture, index)}</li>`)}</ol>`}
      ${(others.length < mostPictures || refusedNew(view)) && adding(view, 'picture', t.addPicture)}`,
  })
}

/** A new picture was refused: its words must not be lost, though there may be room for no more. */
function refusedNew({ refused }: PicturesView): boolean {
  return refused?.role === 'picture' && refused.id === undefined
}

function adding({ language, token, refused }: PicturesView, role: PictureRole, submit: string): Html {
  const t = texts[language].editing.picturesPage
  const mine = refused?.role === role && refused.id === undefined ? refused : undefined
  const field = (name: string) => named(`${role}-${name}`, name, mine, language)
  return form({
    language,
    action: href(pictureRoutes.add, language, {}),
    token,
    multipart: true,
    errors: errors(mine, role, language),
    fields: html`${hiddenField('role', role)}
      ${fileField({ ...field('file'), label: t.file, hint: t.fileHint, accept: 'image/jpeg,image/png,image/webp,image/avif' })}
      ${textField({ ...field('alternativeText'), label: t.alternativeText, hint: t.alternativeTextHint, value: mine?.alternativeText ?? '', width: 'full' })}`,
    submit,
  })
}

function item(view: PicturesView, picture: ProfilePicture, index: number): Html {
  const { language, token, refused } = view
  const t = texts[language].editing.picturesPage
  const { id, alternativeText, role } = picture
  const mine = refused?.id === id ? refused : undefined
  const to = (route: typeof pictureRoutes.move | typeof pictureRoutes.remove) =>
    href(route, language, { id: String(id) })
  return html`${ownPicture(picture, language)}
    ${form({
      language,
      action: href(pictureRoutes.describe, language, { id: String(id) }),
      token,
      errors: errors(mine, `${id}`, language),
      fields: textField({
        ...named(`${id}-alternativeText`, 'alternativeText', mine, language),
        label: t.alternativeText,
        value: mine?.alternativeText ?? alternativeText,
        width: 'full',
      }),
      submit: t.saveText,
    })}
    ${buttonGroup([
      ...(role === 'picture' && index > 0
        ? [
            buttonForm({
              action: to(pictureRoutes.move),
              token,
              text: t.moveUp(alternativeText),
              variant: 'link',
              values: { index: String(index - 1) },
            }),
          ]
        : []),
      buttonForm({ action: to(pictureRoutes.remove), token, text: t.remove(alternativeText), variant: 'link' }),
    ])}`
}

/** Several forms stand on the page, so that each field's name begins with which one it is in. */
function named(name: string, field: string, refused: RefusedPicture | undefined, language: Language) {
  const fault = refused?.faults.find((each) => each.field === field)
  const state = { language, name }
  return fault === undefined ? state : { ...state, error: faultText(fault, language) }
}

function errors(refused: RefusedPicture | undefined, prefix: string, language: TypedForm['language']) {
  return (refused?.faults ?? []).map((fault) => ({
    field: fault.field === '' ? '' : `${prefix}-${fault.field}`,
    message: faultText(fault, language),
  }))
}
