import { createHash } from 'node:crypto'
import type { Handlers, RequestContext } from '../../kernel/http/handlers.ts'
import { fileUrl } from '../../kernel/http/href.ts'
import { rowNumber } from '../../kernel/http/parameters.ts'
import { type FileReply, fileReply, notFound, pageReply } from '../../kernel/http/reply.ts'
import type { FileRoute } from '../../kernel/http/route.ts'
import type { Thing } from '../../kernel/rdf/graph.ts'
import { jsonLd } from '../../kernel/rdf/json-ld.ts'
import { turtle } from '../../kernel/rdf/turtle.ts'
import { contactEmailOf, platformSettings } from '../desk/index.ts'
import { readSearch, searchSuppliers } from '../suppliers/index.ts'
import { newestDump, openDownload } from './actions/read-dump.ts'
import { enquiriesToTell, noticesToTell, toldSince } from './actions/read-ocds.ts'
import { texts } from './locales/texts.ts'
import type { Format } from './model/dump.ts'
import { files as fileRoutes, type routes } from './routes.ts'
import { dataView } from './views/data.ts'
import { dcatCatalogue, dcatPrefixes } from './views/dcat.ts'
import { embeddedFaultView, embeddedView } from './views/embedded.ts'
import { forFrame, titleOf } from './views/embedded-url.ts'
import { embeddingView } from './views/embedding.ts'
import { enquiryRelease } from './views/ocds/enquiry.ts'
import { noticeRelease } from './views/ocds/notice.ts'
import { releasePackage } from './views/ocds/package.ts'
import { ocidPrefix } from './views/ocds/parts.ts'
import type { Release } from './views/ocds/release.ts'

export const pages: Handlers<typeof routes> = {
  data: async (_, context) => {
    const { language } = context
    const { title, description } = texts[language].data
    const { siteName } = platformSettings(context)
    const [dump, told] = [await newestDump(context), await toldSince(context)]
    return pageReply({ title, description, main: dataView({ language, siteName, dump, told }) })
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
  ocdsNotices: async ({ query }, context) => {
    const after = query.after === undefined ? 0 : rowNumber(String(query.after))
    if (after === undefined) return notFound
    const { found, next } = await noticesToTell(context, after)
    const site = { baseUrl: context.baseUrl, prefix: ocidPrefix(context.baseUrl) }
    const releases = found.map((notice) => noticeRelease(notice, site))
    return packageReply(context, { route: fileRoutes.ocdsNotices, after: query.after, next, releases })
  },
  ocdsEnquiries: async ({ query }, context) => {
    const { found, next } = await enquiriesToTell(context, String(query.after ?? ''))
    const prefix = ocidPrefix(context.baseUrl)
    const releases = found.map((enquiry) => enquiryRelease(enquiry, prefix))
    return packageReply(context, { route: fileRoutes.ocdsEnquiries, after: query.after, next, releases })
  },
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
  const [dump, told] = [await newestDump(context), await toldSince(context)]
  return dcatCatalogue({ baseUrl: context.baseUrl, siteName, contactEmail: contactEmailOf(context), dump, told })
}

interface PackageReply {
  readonly route: FileRoute
  /** As it was asked. */
  readonly after: unknown
  readonly next: string | undefined
  readonly releases: readonly Release[]
}

/** The standard knows no empty package: where there is nothing to tell, there is none. */
function packageReply(context: RequestContext, { route, after, next, releases }: PackageReply) {
  const dates = releases.map(({ date }) => Date.parse(date))
  if (dates.length === 0) return notFound
  const { baseUrl } = context
  const { siteName } = platformSettings(context)
  const changedAt = new Date(Math.max(...dates))
  const url = (from: string | undefined) => `${baseUrl}${fileUrl(route, {}, { after: from })}`
  const body = releasePackage({
    baseUrl,
    siteName,
    url: url(after === undefined ? undefined : String(after)),
    nextUrl: next === undefined ? undefined : url(next),
    changedAt,
    releases,
  })
  const tag = createHash('sha256').update(body).digest('hex')
  return fileReply(body, { version: { tag, bytes: Buffer.byteLength(body) } })
}
