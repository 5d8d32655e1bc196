import { type Definition, definitionList } from '../../../design/definition-list.ts'
import { details } from '../../../design/details.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { municipalityByCode } from '../../reference/index.ts'
import { cvrText, dayText, texts } from '../locales/texts.ts'
import { buys, type Organisation, sells, waitsForOperator } from '../model/organisation.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk.ts'
import { notice } from './notice.ts'

export interface OrganisationView {
  readonly language: Language
  readonly organisation: Organisation
  readonly token: Html
  readonly standing: 'owner' | 'member' | 'operator'
  /** What has just been done, as the address says it. */
  readonly done: unknown
  /** Why it could not be left. */
  readonly refusal?: Html
}

/** What we know of an organisation, and the ways out of it. */
export function organisationView(view: OrganisationView): Html {
  const { organisation, language, standing } = view
  const main = html`
    ${view.refusal}
    ${notice(view.done, language, view.done === 'registered' ? nextStep(organisation, language) : undefined)}
    ${organisationFacts(organisation, language)}
    ${standing !== 'operator' && leaving(view)}
    ${standing === 'owner' && closing(view)}`
  return deskPage({
    ...{ language, organisation, main },
    current: 'show',
    heading: organisation.name,
    lead: texts[language].kinds[organisation.kind],
    isOwner: standing === 'owner',
  })
}

/** The same facts for members and for operators. */
export function organisationFacts(
  organisation: Organisation,
  language: Language,
  more: readonly Definition[] = [],
): Html {
  const t = texts[language]
  const { cvr, cvrState, cvrCheckedAt, mailDomain, municipality } = organisation
  const place = municipality === null ? undefined : municipalityByCode(municipality)?.name
  return definitionList([
    { term: t.fields.cvr, values: cvr === null ? [] : [cvr, cvrText(cvrState, cvrCheckedAt, language)] },
    { term: t.show.address, values: addressLines(organisation) },
    { term: t.fields.municipality, values: place === undefined ? [] : [place] },
    { term: t.show.mailDomain, values: mailDomain === null ? [] : [t.show.mailDomainExplained(mailDomain)] },
    { term: t.show.status, values: statusText(organisation, language) },
    ...more,
  ])
}

function addressLines({ street, postcode, town }: Organisation): string[] {
  const place = [postcode, town].filter((part) => part !== null).join(' ')
  return [street ?? '', place].filter((line) => line !== '')
}

function statusText(organisation: Organisation, language: Language): string[] {
  const t = texts[language].show
  if (organisation.confirmedAt !== null) return [t.confirmed(dayText(organisation.confirmedAt, language))]
  return waitsForOperator(organisation) ? [t.unconfirmed] : []
}

function leaving({ organisation, language, token }: OrganisationView): Html {
  const t = texts[language].show
  const action = href(routes.leave, language, { id: String(organisation.id) })
  const sure = buttonForm({ action, token, text: t.leaveSure, variant: 'warning' })
  return html`<h2>${t.leaveHeading}</h2>
    ${details({ summary: t.leave, body: html`<p>${t.leaveText}</p>${sure}` })}`
}

function closing({ organisation, language }: OrganisationView): Html {
  const t = texts[language].show
  const url = href(routes.closing, language, { id: String(organisation.id) })
  return html`<h2>${t.closeHeading}</h2><p>${t.closeText}</p><p><a href="${url}">${t.close}</a></p>`
}

/** What a newly registered organisation is here for. */
function nextStep({ kind }: Organisation, language: Language): string {
  const t = texts[language].nextSteps
  if (sells(kind)) return t.sells
  return buys(kind) ? t.buys : t.vouches
}
