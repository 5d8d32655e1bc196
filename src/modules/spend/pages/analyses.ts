import { fieldErrors } from '../../../design/form/field-errors.ts'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { analyses } from '../actions/analyses.ts'
import { uploadLedger } from '../actions/upload.ts'
import { readUpload, type TypedUpload, typedUpload } from '../forms/upload.ts'
import { texts } from '../locales/texts.ts'
import { buyersOf } from '../policy/buyers.ts'
import { routes } from '../routes.ts'
import { analysesView } from '../views/analyses.ts'

const nothingTyped: TypedUpload = { title: '', organisation: '', daysKept: '0' }

export const analysesPages: Pick<Handlers<typeof routes>, 'analyses' | 'upload'> = {
  analyses: ({ query }, context) =>
    show(context, { typed: nothingTyped, faults: [], isRemoved: query.removed === 'yes' }),

  upload: async ({ body, files }, context) => {
    const file = files.find(({ field }) => field === 'file')
    const typed = typedUpload(body, file?.name)
    const fields = readUpload(typed)
    const noFile: FieldFault[] = file === undefined ? [{ field: 'file', key: 'noFile' }] : []
    if (!fields.ok) return show(context, { typed, faults: [...fields.refusal, ...noFile] })
    if (file === undefined) return show(context, { typed, faults: noFile })

    const uploaded = await uploadLedger(context, { ...fields.value, bytes: file.bytes })
    if (uploaded.ok) return seeOther(href(routes.analysis, context.language, { id: String(uploaded.value) }))
    const field = uploaded.refusal === 'noOrganisation' ? 'organisation' : 'file'
    return show(context, { typed, faults: [{ field, key: uploaded.refusal }] })
  },
}

interface Shown {
  readonly typed: TypedUpload
  readonly faults: readonly FieldFault[]
  readonly isRemoved?: boolean
}

async function show(context: RequestContext, { typed, faults, isRemoved = false }: Shown): Promise<Reply> {
  const { actor, language, visit } = context
  const t = texts[language]
  const main = analysesView({
    language,
    analyses: await analyses(context),
    organisations: buyersOf(actor),
    typed,
    errors: fieldErrors(faults, t.faultSentences),
    isRemoved,
    token: visit.formToken(),
  })
  return privatePage({ title: t.list.heading, status: faults.length === 0 ? 200 : 422, main })
}
