import { fileField } from '../../../design/form/fields.ts'
import { buttonForm, form } from '../../../design/form/form.ts'
import { attachmentEndings } from '../../../kernel/files/attachment-type.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl } from '../../../kernel/http/href.ts'
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import type { AttachmentCard } from '../model/attachment.ts'
import { talkFiles } from '../routes/talk.ts'
import { type TalkFrame, talkPage } from './talk-page.ts'

export interface FilesView extends TalkFrame {
  readonly files: readonly AttachmentCard[]
  readonly action: string
  readonly removal: (file: AttachmentCard) => string
  /** Whether the enquiry is still a draft. */
  readonly mayChange: boolean
  readonly isBuyerHidden: boolean
  readonly error: string | undefined
}

/** The buyer's page of the files that go out with an enquiry. */
export function filesView(view: FilesView): Html {
  const { files, mayChange, language } = view
  const t = texts[language].talk.files
  return talkPage(view, {
    heading: t.heading,
    lead: t.lead,
    body: html`
      ${fileList(files, language)}
      ${mayChange ? html`${removals(view)}<h2>${t.addHeading}</h2>${addForm(view)}` : html`<p>${t.afterwards}</p>`}`,
  })
}

/** Files to download, each with its size and day. */
export function fileList(files: readonly AttachmentCard[], language: Language): Html {
  const t = texts[language].talk.files
  if (files.length === 0) return html`<p>${t.none}</p>`
  return html`<ul>${files.map(
    (file) => html`<li>${fileLink(file)}
      <span class="form-hint">${t.added(sizeOf(file, language), formatDate(dayInDenmark(file.addedAt), language))}</span></li>`,
  )}</ul>`
}

/** A link that saves the file. */
export function fileLink({ id, name }: AttachmentCard): Html {
  return html`<a href="${fileUrl(talkFiles.attachment, { file: id })}">${name}</a>`
}

/** A field for a file that goes along; the form must be `multipart`. */
export function attachmentField(field: {
  readonly language: Language
  readonly label: string
  readonly isBuyerHidden: boolean
  readonly required: boolean
  readonly error: string | undefined
}): Html {
  const { language, label, isBuyerHidden, required, error } = field
  const t = texts[language].talk.files
  return fileField({
    language,
    name: 'file',
    label,
    hint: isBuyerHidden ? `${t.hint} ${t.hiddenHint}` : t.hint,
    accept: attachmentEndings,
    required,
    ...(error === undefined ? {} : { error }),
  })
}

function removals({ files, removal, token, language }: FilesView): Html {
  const t = texts[language].talk.files
  return html`${files.map((file) =>
    buttonForm({ action: removal(file), token, text: t.remove(file.name), variant: 'link' }),
  )}`
}

function addForm({ action, token, isBuyerHidden, error, language }: FilesView): Html {
  const t = texts[language].talk.files
  return form({
    language,
    action,
    token,
    multipart: true,
    errors: error === undefined ? [] : [{ field: 'file', message: error }],
    fields: attachmentField({ language, label: t.field, isBuyerHidden, required: true, error }),
    submit: t.add,
  })
}

function sizeOf({ size }: AttachmentCard, language: Language): string {
  const t = texts[language].talk.files
  if (size < 100_000) return t.smallSize(formatNumber(Math.ceil(size / 1_000), language))
  return t.size(formatNumber(Math.round(size / 100_000) / 10, language))
}
