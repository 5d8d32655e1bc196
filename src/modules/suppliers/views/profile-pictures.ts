import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl } from '../../../kernel/http/href.ts'
import { texts } from '../locales/texts.ts'
import { contentLanguage } from '../model/directory.ts'
import type { ProfilePicture } from '../model/picture.ts'
import { pictureFiles } from '../routes/editing.ts'
import type { ProfileView } from './profile.ts'

/** The logo, small, above the facts. */
export function logo(view: ProfileView): Html | undefined {
  const found = view.pictures.findLast(({ role }) => role === 'logo')
  if (found === undefined) return undefined
  const { alternativeText, thumbnailWidth, thumbnailHeight } = found
  const url = address(found, 'lille', view)
  return html`<p class="profile-logo"><img src="${url}" alt="${alternativeText}" width="${thumbnailWidth}" height="${thumbnailHeight}"></p>`
}

/** The pictures, each a link to its full size. */
export function pictureList(view: ProfileView): Html | false {
  const { pictures, supplier, language } = view
  const shown = pictures.filter(({ role }) => role === 'picture')
  if (shown.length === 0) return false
  const items = shown.map((picture) => html`<li>${thumbnail(picture, view)}</li>`)
  return html`<h2>${texts[language].editing.profile.pictures}</h2>
    <ul class="profile-pictures nobullet-list" role="list" ${attribute('lang', contentLanguage(supplier))}>${items}</ul>`
}

/** Width and height stand there, so that nothing moves when it arrives. */
function thumbnail(picture: ProfilePicture, view: ProfileView): Html {
  const { alternativeText, thumbnailWidth, thumbnailHeight } = picture
  return html`<a href="${address(picture, 'stor', view)}"><img src="${address(picture, 'lille', view)}" alt="${alternativeText}" loading="lazy"
    width="${thumbnailWidth}" height="${thumbnailHeight}"></a>`
}

/** Before a page is public, its pictures stand where only those see them who work on it or decide about it. */
function address({ id, hash }: ProfilePicture, size: 'lille' | 'stor', { isPreview }: ProfileView): string {
  return isPreview
    ? fileUrl(pictureFiles.own, { id: String(id), size })
    : fileUrl(pictureFiles.published, { hash, size })
}
