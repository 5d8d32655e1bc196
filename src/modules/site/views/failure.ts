import { buttonGroup, linkButton } from '../../../design/button.ts'
import { details } from '../../../design/details.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import type { Failure } from '../../../kernel/http/failures.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, pageReply } from '../../../kernel/http/reply.ts'
import type { Resend } from '../../../kernel/http/resend.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { organisationRoutes } from '../../organisations/index.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

/** What a person sees when a request could not be answered: what it means, and the ways on. */
export function failurePage({ kind, reference, resend }: Failure, language: Language): PageReply {
  const t = texts[language].failures
  const { heading, text } = t[kind]
  const isOutside = kind === 'buyersOnly' || kind === 'sellersOnly'
  const waysOn = buttonGroup([
    ...(isOutside ? [organisationButton(language)] : []),
    linkButton({
      text: t.toFront,
      url: href(routes.front, language, {}),
      variant: isOutside ? 'secondary' : 'primary',
    }),
    linkButton({ text: t.toSuppliers, url: href(supplierRoutes.search, language, {}), variant: 'secondary' }),
  ])
  const main = html`
    ${pageTop({ heading, lead: text })}
    ${container(html`${resend && resendForm(resend, language)}${kind === 'broken' && html`<p>${t.reference(reference)}</p>`}${waysOn}`)}`
  return pageReply({ title: heading, indexed: false, main })
}

function organisationButton(language: Language): Html {
  const { toOrganisation } = texts[language].failures
  return linkButton({ text: toOrganisation, url: href(organisationRoutes.newKind, language, {}), variant: 'primary' })
}

/** The form that was sent, with all that was typed, to be looked at and sent once more. */
function resendForm({ url, fields, lostFiles, token }: Resend, language: Language): Html {
  const t = texts[language].failures
  const typed = fields.filter(({ value }) => value !== '')
  return html`
    <form method="post" action="${url}">
      ${token}${fields.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
      ${typed.length > 0 && details({ summary: t.resendHeading, body: html`<ul>${typed.map(({ value }) => html`<li>${value}</li>`)}</ul>` })}
      ${lostFiles && html`<p>${t.resendFiles}</p>`}
      <p><button class="button button-primary" type="submit">${t.resend}</button></p>
    </form>`
}
