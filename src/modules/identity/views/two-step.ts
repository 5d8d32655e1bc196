import { alert } from '../../../design/alert.ts'
import { codeBlock } from '../../../design/copyable.ts'
import { hiddenField } from '../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { inGroups } from '../model/code.ts'
import type { TwoStep } from '../model/person.ts'
import { routes } from '../routes/index.ts'
import { accountFrame } from './account-frame.ts'
import { qrCode } from './qr-code.ts'
import { codeField } from './second-step.ts'

export interface TwoStepView {
  readonly language: Language
  readonly token: Html
  readonly twoStep: TwoStep
  /** An operator who cannot go on without. */
  readonly isNeeded: boolean
  readonly next: string
  readonly errors: readonly FieldError[]
  readonly hasEnded: boolean
}

/** Signing in in two steps: setting it up, showing a code, and what can be done with it later. */
export function twoStepView(view: TwoStepView): Html {
  const { language, twoStep, isNeeded, hasEnded } = view
  const t = texts[language].account.twoStepPage
  const lead = isNeeded ? t.operatorLead : t.lead
  return accountFrame({
    language,
    part: 'twoStep',
    lead: twoStep.kind === 'locked' ? t.lockedLead : lead,
    notice: hasEnded ? t.ended : undefined,
    body: part(view),
  })
}

function part(view: TwoStepView): Html {
  const { language, token, next, twoStep } = view
  switch (twoStep.kind) {
    case 'off': {
      const action = href(routes.beginTwoStep, language, {})
      const { begin } = texts[language].account.twoStepPage
      return buttonForm({ language, action, token, text: begin, variant: 'primary', values: { next } })
    }
    case 'begun':
      return setUp(view, twoStep)
    case 'locked':
      return codeForm(view, texts[language].account.twoStepPage.show)
    case 'on':
      return whatCanBeDone(view, twoStep)
  }
}

function setUp(view: TwoStepView, { secret, appAddress }: Extract<TwoStep, { kind: 'begun' }>): Html {
  const t = texts[view.language].account.twoStepPage
  return html`
    <h2>${t.scanHeading}</h2>
    <p>${t.scan}</p>
    <p>${qrCode({ text: appAddress, label: t.picture })}</p>
    <p>${t.byHand}</p>
    ${codeBlock({ lines: [inGroups(secret)] })}
    <h2>${t.codeHeading}</h2>
    ${codeForm(view, t.confirm)}`
}

function codeForm({ language, token, next, twoStep, errors }: TwoStepView, submit: string): Html {
  const t = texts[language].account.twoStepPage
  const about = twoStep.kind === 'begun' ? { label: t.code } : { label: t.anyCode, hint: t.anyCodeHint }
  const fields = html`${hiddenField('next', next)}${codeField({ language, errors, ...about })}`
  return form({ language, action: href(routes.confirmTwoStep, language, {}), token, errors, fields, submit })
}

function whatCanBeDone(view: TwoStepView, { codesLeft, mayEnd }: Extract<TwoStep, { kind: 'on' }>): Html {
  const { language, token } = view
  const t = texts[language].account.twoStepPage
  const renew = href(routes.renewRecoveryCodes, language, {})
  return html`
    <p>${t.on} ${t.codesLeft(codesLeft)}</p>
    ${buttonForm({ language, action: renew, token, text: t.renew, variant: 'secondary' })}
    ${mayEnd && endForm(view)}`
}

function endForm({ language, token, errors }: TwoStepView): Html {
  const t = texts[language].account.twoStepPage
  const fields = codeField({ language, errors, label: t.anyCode, hint: t.anyCodeHint })
  return html`
    <h2>${t.endHeading}</h2>
    <p>${t.endText}</p>
    ${form({ language, action: href(routes.endTwoStep, language, {}), token, errors, fields, submit: t.end })}`
}

export interface RecoveryCodesView {
  readonly language: Language
  readonly token: Html
  readonly next: string
  readonly codes: readonly string[]
}

/** The codes, for the only time. */
export function recoveryCodesView({ language, token, next, codes }: RecoveryCodesView): Html {
  const t = texts[language].account.codesPage
  const action = href(routes.keepRecoveryCodes, language, {})
  return accountFrame({
    language,
    part: 'twoStep',
    lead: t.lead,
    body: html`
      <h2>${t.heading}</h2>
      ${codeBlock({ lines: codes })}
      <p>${t.advice}</p>
      ${buttonForm({ language, action, token, text: t.kept, variant: 'primary', values: { next } })}`,
  })
}

/** For whoever comes back to the page later. */
export function noCodesView({ language, token }: Pick<RecoveryCodesView, 'language' | 'token'>): Html {
  const { codesPage, twoStepPage } = texts[language].account
  const action = href(routes.renewRecoveryCodes, language, {})
  return accountFrame({
    language,
    part: 'twoStep',
    body: html`
      ${alert({ language, kind: 'info', heading: codesPage.gone })}
      ${buttonForm({ language, action, token, text: twoStepPage.renew, variant: 'secondary' })}`,
  })
}
