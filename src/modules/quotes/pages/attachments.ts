import { fieldErrors } from '../../../design/form/field-errors.ts'
import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { fileReply, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Result } from '../../../kernel/result.ts'
import { readAttachment, takesAnswers } from '../../enquiries/index.ts'
import { type AttachRefusal, attach, detach, openAttachment } from '../actions/attachments.ts'
import { ownWork } from '../actions/own-work.ts'
import { texts } from '../locales/texts.ts'
import { type files, routes } from '../routes.ts'
import { attachmentsView } from '../views/attachments.ts'

type AttachmentPages = Pick<Handlers<typeof routes>, 'attachments' | 'addAttachment' | 'removeAttachment'>

export const attachmentPages: AttachmentPages = {
  attachments: async ({ params: { reference }, query }, context) => {
    const notice = (['added', 'removed'] as const).find((each) => each === query.notice)
    return show(context, reference, { notice })
  },

  addAttachment: async ({ params: { reference }, files: sent }, context) => {
    const file = sent.find(({ field }) => field === 'file')
    if (file === undefined) return show(context, reference, { fault: 'noFile' })
    const readable = readAttachment(file)
    if (!readable.ok) return show(context, reference, { fault: readable.refusal })
    return afterwards(context, reference, await attach(context, reference, readable.value), 'added')
  },

  removeAttachment: async ({ params: { reference }, body }, context) => {
    const id = one(body, 'file')
    // A name that no file has removes nothing.
    const file = isName(id) ? id : nobody
    return afterwards(context, reference, await detach(context, reference, file), 'removed')
  },
}

export const attachmentFiles: Pick<Handlers<typeof files>, 'attachment'> = {
  attachment: async ({ params }, context) => {
    const file = isName(params.file) ? await openAttachment(context, params.file) : undefined
    if (file === undefined) return notFound
    const { name, contentType, hash, size, addedAt } = file
    const version = { tag: hash, changedAt: addedAt, bytes: size }
    return fileReply(file.pieces, { contentType, downloadAs: name, version })
  },
}

const nobody = '00000000-0000-0000-0000-000000000000'

function isName(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function afterwards(
  context: RequestContext,
  reference: string,
  done: Result<void, AttachRefusal>,
  notice: 'added' | 'removed',
): Promise<Reply> | Reply {
  const { language } = context
  if (done.ok) return seeOther(href(routes.attachments, language, { reference }, { notice }))
  if (done.refusal === 'notFound') return notFound
  if (done.refusal === 'answersOver') return seeOther(href(routes.quote, language, { reference }))
  return show(context, reference, { fault: done.refusal })
}

interface Shown {
  readonly fault?: string
  readonly notice?: 'added' | 'removed' | undefined
}

async function show(context: RequestContext, reference: string, { fault, notice }: Shown): Promise<Reply> {
  const { language, visit, clock } = context
  const work = await ownWork(context, reference)
  if (work === undefined) return notFound
  if (!takesAnswers(work.asked.enquiry, clock.now())) return seeOther(href(routes.quote, language, { reference }))
  const { heading, faults } = texts[language].attachments
  const main = attachmentsView({
    language,
    reference,
    title: work.asked.enquiry.content?.title ?? '',
    attachments: work.attachments,
    errors: fault === undefined ? [] : fieldErrors([{ field: 'file', key: fault }], faults),
    notice,
    token: visit.formToken(),
  })
  return privatePage({ title: heading, status: fault === undefined ? 200 : 422, main })
}
