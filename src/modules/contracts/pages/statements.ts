import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { fileReply, notFound, privatePage } from '../../../kernel/http/reply.ts'
import { languages } from '../../../kernel/i18n/language.ts'
import { wholeContract } from '../actions/read.ts'
import { texts } from '../locales/texts.ts'
import type { files, routes } from '../routes.ts'
import { statementView } from '../views/statement.ts'
import { statementPdf, statementWorkbook } from './statement-files.ts'

export const statementPages: Pick<Handlers<typeof routes>, 'statement'> = {
  statement: async ({ params: { reference } }, context) => {
    const { language } = context
    const whole = await wholeContract(context, reference)
    if (whole === undefined) return notFound
    return privatePage({ title: texts[language].statement.heading, main: statementView({ ...whole, language }) })
  },
}

export const statementFiles: Handlers<typeof files> = {
  xlsx: ({ params, query }, context) => download(context, params.reference, query.language, 'xlsx'),
  pdf: ({ params, query }, context) => download(context, params.reference, query.language, 'pdf'),
}

const writers = { xlsx: statementWorkbook, pdf: statementPdf }

async function download(context: RequestContext, reference: string, asked: unknown, ending: 'xlsx' | 'pdf') {
  const whole = await wholeContract(context, reference)
  if (whole === undefined) return notFound
  const language = languages.find((each) => each === asked) ?? 'da'
  const file = { ...whole, language, madeAt: context.clock.now() }
  const downloadAs = `${texts[language].statement.fileName} ${whole.contract.reference}.${ending}`
  return fileReply(await writers[ending](file), { downloadAs })
}
