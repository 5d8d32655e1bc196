import { buttonForm } from '../../../design/form/form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { InvitedEnterprise } from '../model/enterprise-list.ts'
import { stateOf } from '../model/invitation.ts'
import { momentInWords } from '../model/moment.ts'
import { enterpriseRoutes } from '../routes/enterprises.ts'
import { type EnterprisesView, nameLink } from './enterprise-parts.ts'
import { reasonList } from './fit-reason.ts'

/** Everybody who is invited, how far each has come and when, and a nudge for those who are silent. */
export function invitedPart(view: EnterprisesView): Html {
  const { language, list } = view
  const t = texts[language].enterprises.invited
  return html`<h2>${t.heading}</h2>
    ${
      list.invited.length === 0
        ? html`<p>${t.nobody}</p>`
        : table({
            caption: t.caption(formatNumber(list.invited.length, language)),
            columns: t.columns,
            rows: list.invited.map((each) => row(each, language)),
          })
    }
    ${nudging(view)}`
}

function row(invited: InvitedEnterprise, language: Language): (Html | string)[] {
  const t = texts[language].enterprises.invited
  const { invitation, mailedAt } = invited
  const at = (moment: Date | null, otherwise: string) => (moment === null ? otherwise : momentInWords(moment, language))
  return [
    nameLink(invited, language),
    reasonList(invitation.reasons, language),
    t.inWave(formatNumber(invitation.wave, language), momentInWords(invitation.invitedAt, language)),
    at(mailedAt, t.notMailed),
    at(invitation.openedAt, t.notOpened),
    answerInWords(invited, language),
  ]
}

function answerInWords({ invitation, answer }: InvitedEnterprise, language: Language): string {
  const { enterprises, matching } = texts[language]
  const t = enterprises.invited
  const { interestedAt, declinedAt, declineReason, declineWords, nudgedAt } = invitation
  const state = stateOf(invitation)
  if (state === 'declined' && declinedAt !== null && declineReason !== null) {
    const why = [matching.answer.reasons[declineReason], declineWords].filter((part) => part !== null)
    return `${t.declined(momentInWords(declinedAt, language))} ${why.join(': ')}`
  }
  if (answer !== undefined) return t.answers[answer.state](momentInWords(answer.at, language))
  if (state === 'interested' && interestedAt !== null) return t.interested(momentInWords(interestedAt, language))
  return nudgedAt === null ? t.silent : t.nudged(momentInWords(nudgedAt, language))
}

function nudging({ language, reference, token, takesAnswers, mayNudge }: EnterprisesView): Html | false {
  if (!takesAnswers || !mayNudge) return false
  const t = texts[language].enterprises.invited
  return html`<p>${t.nudgeHint}</p>
    ${buttonForm({
      action: href(enterpriseRoutes.nudge, language, { reference }),
      token,
      text: t.nudge,
      variant: 'secondary',
    })}`
}
