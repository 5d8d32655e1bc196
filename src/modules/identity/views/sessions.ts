import { buttonForm } from '../../../design/form/form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { SessionSummary } from '../model/person.ts'
import { routes } from '../routes/index.ts'
import { accountFrame } from './account-frame.ts'
import { instant } from './instant.ts'

export interface SessionsView {
  readonly language: Language
  readonly token: Html
  readonly sessions: readonly SessionSummary[]
  /** The session of the one who looks. */
  readonly here: number
  readonly hasEnded: boolean
}

/** Where somebody is signed in, with the way to end it. */
export function sessionsView(view: SessionsView): Html {
  const { language, sessions, hasEnded } = view
  const t = texts[language].account.sessionsPage
  const { device, method, since, lastSeen, end } = t.columns
  return accountFrame({
    language,
    part: 'sessions',
    lead: t.lead,
    notice: hasEnded ? t.ended : undefined,
    body: html`
      ${table({
        caption: t.caption,
        columns: [device, method, since, lastSeen, end],
        rows: sessions.map((session) => row(session, view)),
      })}
      ${sessions.length > 1 && endOthers(view)}`,
  })
}

function row(session: SessionSummary, { language, token, here }: SessionsView): (Html | string)[] {
  const { sessionId, method, createdAt, lastSeenAt } = session
  const t = texts[language].account.sessionsPage
  const device = session.device || t.unknownDevice
  const isHere = sessionId === here
  const end = buttonForm({
    language,
    action: href(routes.endSession, language, {}),
    token,
    text: t.end(device),
    variant: 'link',
    values: { session: String(sessionId) },
  })
  return [
    isHere ? t.thisOne(device) : device,
    t.methods[method],
    instant(createdAt, language),
    instant(lastSeenAt, language),
    isHere ? t.here : end,
  ]
}

function endOthers({ language, token }: SessionsView): Html {
  const action = href(routes.endOtherSessions, language, {})
  const text = texts[language].account.sessionsPage.endOthers
  return buttonForm({ language, action, token, text, variant: 'secondary' })
}
