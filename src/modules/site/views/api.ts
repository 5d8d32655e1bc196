import { z } from 'zod'
import { linkButton } from '../../../design/button.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl } from '../../../kernel/http/href.ts'
import { openApiRoutes } from '../../../kernel/http/openapi.ts'
import type { EndpointRoute } from '../../../kernel/http/route.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categorySuggestionEndpoints, reachEndpoints } from '../../enquiries/index.ts'
import { suggestionEndpoints, supplierEndpoints } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'

const endpoints: readonly EndpointRoute[] = [
  supplierEndpoints,
  suggestionEndpoints,
  reachEndpoints,
  categorySuggestionEndpoints,
].flatMap((each) => Object.values(each))

/** The API in words, written from the same URL table and schemas that serve it. */
export function apiView(language: Language): Html {
  const { api, apiPage: t } = texts[language]
  const example = `${supplierEndpoints.search.path}?q=kantine&municipality=aarhus`
  return html`
    ${pageTop({ heading: api, lead: t.lead })}
    ${container(html`
      ${prose(html`<h2>${t.tryIt}</h2><p>${t.tryText}</p><p><a href="${example}"><code>${example}</code></a></p>`)}
      <p>${linkButton({ text: t.description31, url: fileUrl(openApiRoutes.openApi, {}), variant: 'secondary' })}</p>
      ${endpoints.map((endpoint) => endpointView(endpoint, language))}
      ${prose(html`<h2>${t.errorsHeading}</h2><p>${t.errors}</p>`)}`)}`
}

/** Summaries and meanings stand in English, as in the OpenAPI description: that is what programmers read. */
function endpointView({ method, path, summary, query }: EndpointRoute, language: Language): Html {
  const t = texts[language].apiPage
  const rows = parameters(query).map(({ name, meaning }) => [
    html`<code>${name}</code>`,
    html`<span lang="en">${meaning}</span>`,
  ])
  return html`
    <h2><code>${method} ${path.replace(/:(\w+)/g, '{$1}')}</code></h2>
    <p lang="en">${summary}</p>
    ${rows.length > 0 ? table({ caption: t.parameters, columns: t.parameterColumns, rows }) : html`<p>${t.noParameters}</p>`}`
}

const described = z.object({
  properties: z.record(z.string(), z.object({ description: z.string().optional() })).optional(),
})

function parameters(query: z.ZodType): { name: string; meaning: string }[] {
  const { properties = {} } = described.parse(z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }))
  return Object.entries(properties).map(([name, { description = '' }]) => ({ name, meaning: description }))
}
