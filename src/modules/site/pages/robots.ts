import { fileUrl } from '../../../kernel/http/href.ts'
import type { PageRoute } from '../../../kernel/http/route.ts'
import { languages } from '../../../kernel/i18n/language.ts'
import { deskRoutes } from '../../desk/index.ts'
import { identityRoutes } from '../../identity/index.ts'
import { organisationRoutes } from '../../organisations/index.ts'
import { shortlistRoutes } from '../../shortlists/index.ts'
import { claimRoutes, enterpriseDeskRoutes, reviewRoutes } from '../../suppliers/index.ts'
import { files, routes } from '../routes.ts'

/** Search engines need the pages, not the endlessly many searches, the data behind them, or what one must sign in for. */
export function robots(baseUrl: string): string {
  const closed = privatePaths.map((path) => `Disallow: ${path}\n`).join('')
  return `User-agent: *
Disallow: /api/v1/
Disallow: /*?
${closed}
Sitemap: ${baseUrl}${fileUrl(files.sitemap, {})}
`
}

const tables = [
  routes,
  deskRoutes,
  identityRoutes,
  organisationRoutes,
  shortlistRoutes,
  claimRoutes,
  enterpriseDeskRoutes,
  reviewRoutes,
]

/** Each stands for all addresses that begin with it, so those below one that stands already are left out. */
const privatePaths = shortest(
  tables
    .flatMap((table): PageRoute[] => Object.values(table).filter((route) => route.kind === 'page'))
    .filter(({ access }) => access !== 'everyone')
    .flatMap(({ path }) => languages.map((language) => path[language].replace(/:\w+/g, '*'))),
)

function shortest(paths: readonly string[]): string[] {
  return [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && (path.startsWith(`${other}/`) || path === other)),
  )
}
