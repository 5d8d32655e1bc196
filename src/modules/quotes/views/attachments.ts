import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { errorAt } from '../../../design/form/field-errors.ts'
import { fileField } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { attachmentEndings } from '../../../kernel/files/attachment-type.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { enterprisesTrail } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import type { AttachmentCard } from '../model/attachment.ts'
import { files, routes } from '../routes.ts'

export interface AttachmentsView {
  readonly language: Language
  readonly reference: string
  readonly title: string
  readonly attachments: readonly AttachmentCard[]
  readonly errors: readonly FieldError[]
  readonly notice: 'added' | 'removed' | undefined
  readonly token: Html
}

/** The files beside the quote that is being written. */
export function attachmentsView(view: AttachmentsView): Html {
  const { language, reference, title, attachments, notice, errors, token } = view
  const t = texts[language]
  const back = href(routes.quote, language, { reference })
  const add = form({
    language,
    action: href(routes.addAttachment, language, { reference }),
    token,
    errors,
    multipart: true,
    fields: fileField({
      language,
      name: 'file',
      label: t.attachments.file,
      hint: t.attachments.hint,
      accept: attachmentEndings,
      ...errorAt(errors, 'file'),
    }),
    submit: t.attachments.add,
  })
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [...enterprisesTrail(view, language), { text: t.own.heading, url: back }],
        current: t.attachments.heading,
      }),
      heading: t.attachments.heading,
      lead: title,
    })}
    ${container(html`
      ${notice !== undefined && alert({ language, kind: 'success', heading: t.attachments[notice] })}
      <p>${t.attachments.lead}</p>
      ${attachmentList(attachments, language)}
      ${attachments.map((attachment) => removal(attachment, view))}
      ${add}
      <p><a href="${back}">${t.parts.back}</a></p>`)}`
}

/** Files to download. */
export function attachmentList(attachments: readonly AttachmentCard[], language: Language): Html {
  if (attachments.length === 0) return html`<p>${texts[language].attachments.none}</p>`
  return html`<ul>${attachments.map(
    ({ id, name }) => html`<li><a href="${fileUrl(files.attachment, { file: id })}">${name}</a></li>`,
  )}</ul>`
}

function removal({ id, name }: AttachmentCard, { language, reference, token }: AttachmentsView): Html {
  const action = href(routes.removeAttachment, language, { reference })
  const text = texts[language].attachments.remove(name)
  return buttonForm({ action, token, text, variant: 'link', values: { file: id } })
}
