import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl } from '../../../kernel/http/href.ts'
import { texts } from '../locales/texts.ts'
import { contentLanguage } from '../model/directory.ts'
import type { ProfilePicture } from '../model/picture.ts'
import { pictureFiles } from '../routes/editing.ts'
import type { ProfileView } from './profile.ts'

/** The logo, small, above the facts. */
export function logo(pictures: readonly ProfilePicture[]): Html | undefined {
  const found = pictures.findLast(({ role }) => role === 'logo')
  if (found === undefined) return undefined
  const { hash, alternativeText, thumbnailWidth, thumbnailHeight } = found
  const url = fileUrl(pictureFiles.published, { hash, size: 'lille' })
  return html`<p class="profile-logo"><img src="${url}" alt="${alternativeText}" width="${thumbnailWidth}" height="${thumbnailHeight}"></p>`
}

/** The pictures, each a link to its full size. */
export function pictureList({ pictures, supplier, language }: ProfileView): Html | false {
  const shown = pictures.filter(({ role }) => role === 'picture')
  if (shown.length === 0) return false
  const items = shown.map((picture) => html`<li>${thumbnail(picture)}</li>`)
  return html`<h2>${texts[language].editing.profile.pictures}</h2>
    <ul class="profile-pictures nobullet-list" role="list" ${attribute('lang', contentLanguage(supplier))}>${items}</ul>`
}

/** Width and height stand there, so that nothing moves when it arrives. */
function thumbnail({ hash, alternativeText, thumbnailWidth, thumbnailHeight }: ProfilePicture): Html {
  const at = (size: string) => fileUrl(pictureFiles.published, { hash, size })
  return html`<a href="${at('stor')}"><img src="${at('lille')}" alt="${alternativeText}" loading="lazy"
    width="${thumbnailWidth}" height="${thumbnailHeight}"></a>`
}
