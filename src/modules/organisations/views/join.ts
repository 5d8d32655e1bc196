import { alert } from '../../../design/alert.ts'
import { buttonGroup, linkButton } from '../../../design/button.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { identityRoutes } from '../../identity/index.ts'
import { texts } from '../locales/texts.ts'
import type { OrganisationRole } from '../model/membership.ts'
import { routes } from '../routes.ts'

export interface JoinView {
  readonly language: Language
  readonly token: Html
  readonly name: string
  /** The number it was looked for by; empty where the mail domain led here. */
  readonly cvr: string
  readonly standing: 'stranger' | 'asked' | 'refused'
}

/** An organisation that is here already, and the question to be let in. */
export function joinView(view: JoinView): Html {
  const { heading, lead } = texts[view.language].join
  return html`${pageTop({ heading: heading(view.name), lead })}${container(question(view))}`
}

function question({ language, token, cvr, standing }: JoinView): Html {
  const t = texts[language].join
  const action = href(routes.askToJoin, language, {})
  switch (standing) {
    case 'stranger':
      return html`<p>${t.explained}</p>
        ${buttonForm({ action, token, text: t.ask, variant: 'primary', values: { cvr } })}`
    case 'asked':
      return alert({ language, kind: 'success', heading: t.askedHeading, body: t.asked })
    case 'refused':
      return alert({ language, kind: 'warning', heading: t.refusedHeading, body: t.refused })
  }
}

export interface InvitationView {
  readonly language: Language
  readonly token: Html
  /** What the mail's link ends with. */
  readonly secret: string
  readonly name: string
  readonly email: string
  readonly role: OrganisationRole
  readonly state: 'own' | 'other' | 'accepted' | 'over' | 'signedOut'
  /** The address of whoever looks; empty while they have not signed in. */
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
    case 'signedOut':
      return html`<p>${t.explained(email, t.asRole[role])}</p><p>${t.signInFirst}</p>${waysIn(secret, language)}`
    case 'other':
      return alert({ language, kind: 'warning', heading: t.otherHeading, body: t.other(email, ownEmail) })
    case 'accepted':
    case 'over':
      return alert({ language, kind: 'warning', heading: t.overHeading, body: t.over })
  }
}

/** Both lead back to the invitation. */
function waysIn(secret: string, language: Language): Html {
  const { newAccount, signIn } = texts[language].invitation
  const next = href(routes.invitation, language, { token: secret })
  return buttonGroup([
    linkButton({ text: newAccount, url: href(identityRoutes.newAccount, language, {}, { next }), variant: 'primary' }),
    linkButton({ text: signIn, url: href(identityRoutes.signIn, language, {}, { next }), variant: 'secondary' }),
  ])
}
