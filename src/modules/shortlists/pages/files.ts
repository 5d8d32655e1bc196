import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { fileReply, notFound } from '../../../kernel/http/reply.ts'
import { shortlist } from '../actions/lists.ts'
import type { Shortlist } from '../model.ts'
import type { files as fileRoutes } from '../routes.ts'
import { shortlistCsv, shortlistWorkbook } from './export.ts'

export const files: Handlers<typeof fileRoutes> = {
  csv: ({ params }, context) => download(params, context, 'csv', shortlistCsv),
  xlsx: ({ params }, context) => download(params, context, 'xlsx', shortlistWorkbook),
}

async function download(
  { id }: { readonly id: string },
  context: RequestContext,
  ending: string,
  write: (context: RequestContext, list: Shortlist) => Promise<Uint8Array>,
) {
  const list = await shortlist(context, rowNumber(id) ?? 0)
  if (list === undefined) return notFound
  return fileReply(await write(context, list), { downloadAs: `${list.name}.${ending}` })
}
