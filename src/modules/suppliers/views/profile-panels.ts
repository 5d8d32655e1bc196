import { linkButton } from '../../../design/button.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { texts } from '../locales/texts.ts'
import { claimRoutes } from '../routes/ownership.ts'
import type { ProfileView } from './profile.ts'

/** Whom to ask, for purchasers who have signed in; for others how to get to know it. */
export function contactPanel({ contact, hasContact, reader, language, signInUrl }: ProfileView): Html | false {
  const t = texts[language].editing
  const heading = t.profile.contact
  if (contact !== undefined) {
    const { name, role, email, phone } = contact
    const facts = [
      { term: t.contact.name, values: [name] },
      { term: t.contact.role, values: role === null ? [] : [role] },
      { term: t.contact.email, values: email === null ? [] : [html`<a href="mailto:${email}">${email}</a>`] },
      {
        term: t.contact.phone,
        values: phone === null ? [] : [html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`],
      },
    ]
    return panel({ heading, body: definitionList(facts) })
  }
  if (!hasContact || reader === 'purchaser') return false
  if (reader === 'other') return panel({ heading, body: html`<p>${t.profile.contactForPurchasers}</p>` })
  if (reader === 'newPurchaser') return panel({ heading, body: html`<p>${t.profile.contactForTrusted}</p>` })
  return panel({ heading, body: html`<p><a href="${signInUrl}">${t.profile.signInForContact}</a></p>` })
}

/** The way for an enterprise to take over the page about it. */
export function claimPanel({ supplier, language }: ProfileView): Html | false {
  if (supplier.organisationId !== null) return false
  const t = texts[language].editing.profile
  const url = href(claimRoutes.claim, language, { slug: supplier.slug })
  return panel({
    heading: t.isThisYours,
    body: html`<p>${t.claimBody}</p>${linkButton({ text: t.claim, url, variant: 'secondary' })}`,
  })
}
