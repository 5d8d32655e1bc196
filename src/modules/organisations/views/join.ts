import { alert } from '../../../design/alert.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { OrganisationRole } from '../model/membership.ts'
import { routes } from '../routes.ts'

export interface JoinView {
  readonly language: Language
  readonly token: Html
  readonly name: string
  /** The number it was looked for by; empty where the mail domain led here. */
  readonly cvr: string
  readonly hasAsked: boolean
}

/** An organisation that is here already, and the question to be let in. */
export function joinView({ language, token, name, cvr, hasAsked }: JoinView): Html {
  const t = texts[language].join
  const action = href(routes.askToJoin, language, {})
  const content = hasAsked
    ? alert({ language, kind: 'success', heading: t.askedHeading, body: t.asked })
    : html`<p>${t.explained}</p>${buttonForm({ action, token, text: t.ask, variant: 'primary', values: { cvr } })}`
  return html`${pageTop({ heading: t.heading(name), lead: t.lead })}${container(content)}`
}

export interface InvitationView {
  readonly language: Language
  readonly token: Html
  /** What the mail's link ends with. */
  readonly secret: string
  readonly name: string
  readonly email: string
  readonly role: OrganisationRole
  readonly state: 'own' | 'other' | 'accepted' | 'over'
  /** The address of whoever looks. */
  readonly ownEmail: string
}

/** An invitation as the mail's link shows it. Nothing happens before the button is pressed: mail programs follow links. */
export function invitationView(view: InvitationView): Html {
  const t = texts[view.language].invitation
  return html`${pageTop({ heading: t.heading(view.name) })}${container(answer(view))}`
}

function answer({ language, token, secret, email, role, state, ownEmail }: InvitationView): Html {
  const t = texts[language].invitation
  switch (state) {
    case 'own': {
      const action = href(routes.acceptInvitation, language, { token: secret })
      return html`<p>${t.explained(email, t.asRole[role])}</p>
        ${buttonForm({ action, token, text: t.accept, variant: 'primary' })}`
    }
    case 'other':
      return alert({ language, kind: 'warning', heading: t.otherHeading, body: t.other(email, ownEmail) })
    case 'accepted':
    case 'over':
      return alert({ language, kind: 'warning', heading: t.overHeading, body: t.over })
  }
}
