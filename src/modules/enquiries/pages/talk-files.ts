import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { fileReply, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { type AddFileFault, addFile, filesOf, openFile, removeFile, takesFiles } from '../actions/attachments.ts'
import { texts } from '../locales/texts.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { type talkFiles, talkRoutes } from '../routes/talk.ts'
import { filesView } from '../views/files.ts'
import { asBuyer, buyerFrame, chosenFile, isName } from './talk-frame.ts'

export const buyerFilePages: Pick<Handlers<typeof talkRoutes>, 'files' | 'addFile' | 'removeFile'> = {
  files: ({ params, query }, context) =>
    asBuyer(params, context, (enquiry) => show(context, enquiry, { done: query.done })),

  addFile: ({ params, files }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const file = chosenFile(files)
      if (file === undefined) return show(context, enquiry, { fault: 'noFile' })
      const added = await addFile(context, enquiry, file)
      return added.ok ? backTo(enquiry, context, 'fileAdded') : show(context, enquiry, { fault: added.refusal })
    }),

  removeFile: ({ params: { reference, file } }, context) =>
    asBuyer({ reference }, context, async (enquiry) => {
      if (!isName(file)) return notFound
      const removed = await removeFile(context, enquiry, file)
      return removed.ok ? backTo(enquiry, context, 'fileRemoved') : show(context, enquiry, { fault: removed.refusal })
    }),
}

export const attachmentFiles: Handlers<typeof talkFiles> = {
  attachment: async ({ params }, context) => {
    const file = isName(params.file) ? await openFile(context, params.file) : undefined
    if (file === undefined) return notFound
    const { name, contentType, hash, size, addedAt } = file
    const version = { tag: hash, changedAt: addedAt, bytes: size }
    return fileReply(file.pieces, { contentType, downloadAs: name, version })
  },
}

interface Shown {
  readonly done?: unknown
  readonly fault?: AddFileFault | 'noFile'
}

async function show(context: RequestContext, enquiry: Enquiry, { done, fault }: Shown): Promise<Reply> {
  const { language } = context
  const { reference } = enquiry
  const t = texts[language].talk.files
  const notice = done === 'fileAdded' || done === 'fileRemoved' ? t[done] : undefined
  const main = filesView({
    ...buyerFrame(context, enquiry, notice),
    files: await filesOf(context, enquiry),
    action: href(talkRoutes.addFile, language, { reference }),
    removal: ({ id }) => href(talkRoutes.removeFile, language, { reference, file: id }),
    mayChange: takesFiles(enquiry),
    isBuyerHidden: enquiry.content?.isBuyerNamed === false,
    error: fault && t[fault],
  })
  return privatePage({ title: t.heading, status: fault === undefined ? 200 : 422, main })
}

function backTo({ reference }: Enquiry, { language }: RequestContext, done: string): Reply {
  return seeOther(href(talkRoutes.files, language, { reference }, { done }))
}
