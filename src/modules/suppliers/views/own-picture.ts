import { badges } from '../../../design/badge.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { ProfilePicture } from '../model/picture.ts'
import { pictureFiles } from '../routes/editing.ts'

/** A picture as those see it who work on the page or decide about it, small, with whether others see it yet. */
export function ownPicture(picture: ProfilePicture, language: Language): Html {
  const { id, alternativeText, isPublished, thumbnailWidth, thumbnailHeight } = picture
  const url = fileUrl(pictureFiles.own, { id: String(id), size: 'lille' })
  return html`<div class="prose"><img src="${url}" alt="${alternativeText}" width="${thumbnailWidth}" height="${thumbnailHeight}"></div>
    ${!isPublished && badges([{ text: texts[language].editing.picturesPage.notPublished, kind: 'neutral' }])}`
}
