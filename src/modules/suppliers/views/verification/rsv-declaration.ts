import { alert } from '../../../../design/alert.ts'
import { linkButton } from '../../../../design/button.ts'
import { buttonForm } from '../../../../design/form/form.ts'
import { table } from '../../../../design/table.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import { formatNumber } from '../../../../kernel/i18n/format.ts'
import type { Day } from '../../../../kernel/time/clock.ts'
import { texts } from '../../locales/texts.ts'
import { namesOf } from '../../model/name-likeness.ts'
import { metCriteria } from '../../model/rsv.ts'
import { rsvRoutes } from '../../routes/verification.ts'
import { factText } from './facts.ts'
import { askedOnceMore } from './once-more.ts'
import { hindranceAlert } from './rsv.ts'
import { criterionUrl, type RsvView, rsvPage, rsvSteps, stateText } from './rsv-frame.ts'

/** Which criteria are met by the enterprise's own answers, what is missing, and the button that declares it. */
export function rsvSummaryView(view: RsvView): Html {
  const { sheet, language } = view
  const t = texts[language].verification.rsv
  const rows = sheet.criteria.map((each) => {
    const { number, name } = each.criterion
    const link = html`<a href="${criterionUrl(number, language)}">${t.change(name[language])}</a>`
    return [t.criterionTitle(formatNumber(number, language), name[language]), stateText(each, language), link]
  })
  return rsvPage({
    language,
    heading: t.summary,
    main: html`
      ${rsvSteps(view, 'summary')}
      ${table({ caption: t.summary, columns: [t.criterionColumn, t.stateColumn, t.changeColumn], rows })}
      <p>${t.notRegister}</p>
      ${declaring(view)}
      ${sheet.declared.length > 0 && html`<p><a href="${href(rsvRoutes.declaration, language, {})}">${t.seeDeclaration}</a></p>`}`,
  })
}

function declaring({ sheet, language, token }: RsvView): Html | false {
  const t = texts[language].verification.rsv
  if (sheet.hindrance !== undefined) return hindranceAlert(sheet.hindrance, language)
  const count = metCriteria(sheet).length
  if (count === 0) return alert({ language, kind: 'info', heading: t.nothingMet, body: t.nothingMetBody })
  return html`
    <p>${t.declareExplained(count)} ${!sheet.supplier.isListed && t.notPublished}</p>
    ${buttonForm({
      language,
      action: href(rsvRoutes.declare, language, {}),
      token,
      text: sheet.declared.length > 0 ? t.declareAgain : t.declare,
      variant: 'primary',
    })}`
}

export interface DeclarationView extends RsvView {
  readonly day: Day
  /** What just happened to it. */
  readonly notice: 'declared' | 'retracted' | undefined
}

/** The declaration as it stands on the page, to be printed. */
export function declarationView(view: DeclarationView): Html {
  const { language, notice } = view
  const t = texts[language].verification.rsv
  return rsvPage({
    language,
    heading: t.declaration,
    main: html`
      ${notice === 'declared' && alert({ language, kind: 'success', heading: t.declared, body: view.sheet.supplier.isListed ? t.declaredBody : t.notPublished })}
      ${notice === 'retracted' && alert({ language, kind: 'success', heading: t.retracted })}
      ${view.sheet.declared.length > 0 ? declared(view) : none(view)}`,
  })
}

function declared({ sheet, language, token, day }: DeclarationView): Html {
  const t = texts[language].verification.rsv
  const { supplier, declared: facts } = sheet
  const view = { names: namesOf(supplier), language, day }
  const declares: Readonly<Record<string, string>> = t.declares
  return html`
    <p>${t.declarationOf(supplier.name, supplier.cvr ?? '')}</p>
    <ul class="verifications">${facts.map((fact) => html`<li>${factText(fact, view, declares[fact.what])}</li>`)}</ul>
    <p>${t.notRegister}</p>
    <p>${t.print}</p>
    ${askedOnceMore({ language, action: href(rsvRoutes.withdrawDeclaration, language, {}), token, summary: t.retract, body: t.retractBody })}`
}

function none({ language }: DeclarationView): Html {
  const t = texts[language].verification.rsv
  return html`
    <p>${t.notDeclared}</p>
    <p>${linkButton({ text: t.toSummary, url: href(rsvRoutes.rsvSummary, language, {}), variant: 'primary' })}</p>`
}
