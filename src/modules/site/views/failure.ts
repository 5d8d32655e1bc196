import { buttonGroup, linkButton } from '../../../design/button.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { html } from '../../../kernel/html/html.ts'
import type { Failure } from '../../../kernel/http/failures.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, pageReply } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

/** What a person sees when a request could not be answered: what it means, and the ways on. */
export function failurePage({ kind, reference }: Failure, language: Language): PageReply {
  const t = texts[language].failures
  const { heading, text } = t[kind]
  const waysOn = buttonGroup([
    linkButton({ text: t.toFront, url: href(routes.front, language, {}), variant: 'primary' }),
    linkButton({ text: t.toSuppliers, url: href(supplierRoutes.search, language, {}), variant: 'secondary' }),
  ])
  const main = html`
    ${pageTop({ heading, lead: text })}
    ${container(html`${kind === 'broken' && html`<p>${t.reference(reference)}</p>`}${waysOn}`)}`
  return pageReply({ title: heading, indexed: false, main })
}
