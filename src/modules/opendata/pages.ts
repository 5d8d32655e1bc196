import type { Handlers, RequestContext } from '../../kernel/http/handlers.ts'
import { type FileReply, fileReply, notFound, pageReply } from '../../kernel/http/reply.ts'
import type { Thing } from '../../kernel/rdf/graph.ts'
import { jsonLd } from '../../kernel/rdf/json-ld.ts'
import { turtle } from '../../kernel/rdf/turtle.ts'
import { contactEmailOf, platformSettings } from '../desk/index.ts'
import { readSearch, searchSuppliers } from '../suppliers/index.ts'
import { newestDump, openDownload } from './actions/read-dump.ts'
import { texts } from './locales/texts.ts'
import type { Format } from './model/dump.ts'
import type { files as fileRoutes, routes } from './routes.ts'
import { dataView } from './views/data.ts'
import { dcatCatalogue, dcatPrefixes } from './views/dcat.ts'
import { embeddedFaultView, embeddedView } from './views/embedded.ts'
import { forFrame, titleOf } from './views/embedded-url.ts'
import { embeddingView } from './views/embedding.ts'

export const pages: Handlers<typeof routes> = {
  data: async (_, context) => {
    const { language } = context
    const { title, description } = texts[language].data
    const { siteName } = platformSettings(context)
    return pageReply({ title, description, main: dataView({ language, siteName, dump: await newestDump(context) }) })
  },

  embedding: async ({ query }, { language, baseUrl }) => {
    const { search: asked, faults } = readSearch(query)
    const { title, description } = texts[language].embedding
    return pageReply({
      status: faults.length > 0 ? 400 : 200,
      title,
      description,
      // One entry in search engines, not one for each of the endlessly many searches.
      indexed: Object.keys(query).length === 0,
      main: embeddingView({ language, baseUrl, asked, faults }),
    })
  },

  embedded: async ({ query }, context) => {
    const { language } = context
    const { search, faults } = readSearch(query)
    const asked = forFrame(search)
    const title = titleOf(asked, language)
    if (faults.length > 0)
      return pageReply({ status: 400, title, indexed: false, main: embeddedFaultView({ language, asked }) })

    const { matches, total } = await searchSuppliers(context, asked)
    const suppliers = matches.map(({ supplier }) => supplier)
    return pageReply({ title, indexed: false, main: embeddedView({ language, asked, suppliers, total }) })
  },
}

export const files: Handlers<typeof fileRoutes> = {
  csv: async (_, context) => download(context, 'csv'),
  jsonl: async (_, context) => download(context, 'jsonl'),
  jsonLd: async (_, context) => fileReply(jsonLd(await catalogue(context), dcatPrefixes)),
  turtle: async (_, context) => fileReply(turtle(await catalogue(context), dcatPrefixes)),
}

async function download(context: RequestContext, format: Format): Promise<FileReply | typeof notFound> {
  const dump = await newestDump(context)
  if (dump === undefined) return notFound
  const pieces = openDownload(context, dump, format)
  if (pieces === undefined) return tooMany
  const { bytes, sha256 } = dump.files[format]
  return fileReply(pieces, { version: { tag: sha256, changedAt: dump.madeAt, bytes } })
}

const tooMany = fileReply('Many are downloading right now. Please try again in a minute.\n', {
  status: 503,
  contentType: 'text/plain; charset=utf-8',
})

async function catalogue(context: RequestContext): Promise<Thing> {
  const { siteName } = platformSettings(context)
  const dump = await newestDump(context)
  return dcatCatalogue({ baseUrl: context.baseUrl, siteName, contactEmail: contactEmailOf(context), dump })
}
