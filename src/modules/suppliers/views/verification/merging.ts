import { alert } from '../../../../design/alert.ts'
import { hiddenField, radioField } from '../../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../../design/form/form.ts'
import { table } from '../../../../design/table.ts'
import { type FormBody, one as fieldOf } from '../../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import { formatList } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import type { OperatorDesk } from '../../../organisations/index.ts'
import { texts } from '../../locales/texts.ts'
import type { Supplier } from '../../model/directory.ts'
import type { ProfileDraft } from '../../model/profile.ts'
import { likenessRoutes } from '../../routes/verification.ts'
import { namesakeText } from './likeness.ts'
import { errorOf } from './words.ts'

/** One of the two pages. */
export interface SideView {
  readonly supplier: Supplier
  /** What it says, published or not. */
  readonly draft: ProfileDraft
  readonly ownerName: string | null
}

export interface ComparisonView {
  readonly pair: readonly [SideView, SideView]
  readonly desk: OperatorDesk
  readonly language: Language
  readonly token: Html
  /** The number of the one that was chosen to stay. */
  readonly typed: string
  readonly errors: readonly FieldError[]
}

/** Two pages side by side, with the choice which of them stays. */
export function comparisonView(view: ComparisonView): Html {
  const { pair, language } = view
  const t = texts[language].verification.likeness
  const columns = [t.fact, ...pair.map((each) => sideText(each, language))]
  return comparingPage(
    view,
    html`
      ${table({ caption: t.caption, columns, rows: rows(pair.map(toldBy), language) })}
      <h2>${t.sameHeading}</h2>
      ${pair.every(({ supplier }) => supplier.organisationId !== null) ? bothKept(language) : choiceForm(view)}
      <h2>${t.differentHeading}</h2>
      <p>${t.differentBody}</p>
      ${buttonForm({
        language,
        action: href(likenessRoutes.keepApart, language, params(pair)),
        token: view.token,
        text: t.different,
        variant: 'secondary',
      })}`,
  )
}

export interface ConfirmationView extends Pick<ComparisonView, 'pair' | 'desk' | 'language' | 'token'> {
  readonly stays: SideView
  readonly goes: SideView
  /** What the page that stays says afterwards, and whether visitors see it. */
  readonly result: { readonly draft: ProfileDraft; readonly isListed: boolean }
}

/** What comes out of a merge, to be looked at before it is done: it cannot be undone. */
export function confirmationView(view: ConfirmationView): Html {
  const { pair, stays, goes, result, language, token } = view
  const t = texts[language].verification.likeness
  const after: Told = {
    ...toldBy({ ...stays, draft: result.draft }),
    cvr: stays.supplier.cvr ?? goes.supplier.cvr,
    isListed: result.isListed,
    sources: [...new Set([stays, goes].flatMap(({ supplier }) => sourcesOf(supplier)))],
  }
  return comparingPage(
    view,
    html`
      ${alert({ language, kind: 'warning', heading: t.cannotUndo, body: t.goes(sideText(goes, language)) })}
      ${!result.isListed && alert({ language, kind: 'info', heading: t.staysHidden })}
      ${table({ caption: t.after, columns: [t.fact, t.now, t.afterwards], rows: rows([toldBy(stays), after], language) })}
      <p>${stays.supplier.organisationId === null ? t.filledPage : t.filledDraft}</p>
      ${form({
        language,
        action: href(likenessRoutes.merge, language, params(pair)),
        token,
        errors: [],
        fields: html`${hiddenField('stays', String(stays.supplier.id))}${hiddenField('confirmed', 'yes')}`,
        submit: t.merge,
        cancel: { text: t.back, url: href(likenessRoutes.compare, language, params(pair)) },
      })}`,
  )
}

function comparingPage({ pair, desk, language }: Pick<ComparisonView, 'pair' | 'desk' | 'language'>, main: Html): Html {
  const t = texts[language].verification.likeness
  const [one, other] = pair
  const heading = t.compare(one.supplier.name, other.supplier.name)
  const trail = [{ text: t.heading, url: href(likenessRoutes.likenesses, language, {}) }]
  return desk.page({ language, tab: 'duplicates', trail, heading, main })
}

function bothKept(language: Language): Html {
  const { bothClaimed, bothClaimedBody } = texts[language].verification.likeness.hindrance
  return alert({ language, kind: 'warning', level: 3, heading: bothClaimed, body: bothClaimedBody })
}

/** Nothing is chosen beforehand: which of them stays is for the operator to say. */
function choiceForm({ pair, language, token, typed, errors }: ComparisonView): Html {
  const t = texts[language].verification.likeness
  return form({
    language,
    action: href(likenessRoutes.merge, language, params(pair)),
    token,
    errors,
    fields: radioField({
      language,
      name: 'stays',
      legend: t.staysLabel,
      hint: t.staysHint,
      value: typed,
      options: pair.map((each) => ({ value: String(each.supplier.id), text: sideText(each, language) })),
      ...errorOf(errors, 'stays'),
    }),
    submit: t.toResult,
  })
}

/** What a page tells, published or not. */
interface Told extends Pick<Supplier, 'cvr' | 'isListed'> {
  readonly about: FormBody
  readonly offerings: readonly string[]
  readonly ownerName: string | null
  readonly sources: readonly string[]
}

function toldBy({ supplier, draft, ownerName }: SideView): Told {
  return {
    about: draft.about,
    offerings: draft.offerings.map((each) => fieldOf(each, 'title')),
    ownerName,
    cvr: supplier.cvr,
    isListed: supplier.isListed,
    sources: sourcesOf(supplier),
  }
}

function rows(told: readonly Told[], language: Language): (readonly string[])[] {
  const t = texts[language].verification.likeness
  const row = (term: string, value: (each: Told) => string) => [term, ...told.map((each) => value(each) || t.nothing)]
  const list = (values: readonly string[]) =>
    formatList(
      values.filter((value) => value !== ''),
      language,
    )
  return [
    row(t.facts.name, ({ about }) => fieldOf(about, 'name')),
    row(t.facts.otherNames, ({ about }) => list(fieldOf(about, 'otherNames').split('\n'))),
    row(t.facts.cvr, ({ cvr }) => cvr ?? ''),
    row(t.facts.address, ({ about }) => addressText(about)),
    row(t.facts.website, ({ about }) => fieldOf(about, 'website')),
    row(t.facts.purpose, ({ about }) => fieldOf(about, 'purpose')),
    row(t.facts.description, ({ about }) => fieldOf(about, 'description')),
    row(t.facts.offerings, ({ offerings }) => list(offerings)),
    row(t.facts.owner, ({ ownerName }) => ownerName ?? t.noOwner),
    row(t.facts.isListed, ({ isListed }) => (isListed ? t.yes : t.no)),
    row(t.facts.sources, ({ sources }) => list(sources)),
  ]
}

function addressText(about: FormBody): string {
  const place = [fieldOf(about, 'postcode'), fieldOf(about, 'town')].join(' ').trim()
  return [fieldOf(about, 'street'), place].filter((part) => part !== '').join(', ')
}

/** Where it is known from, as people call it: the site. */
function sourcesOf({ listings }: Supplier): string[] {
  return listings.flatMap(({ sourceUrl }) => (sourceUrl === null ? [] : (URL.parse(sourceUrl)?.hostname ?? [])))
}

function sideText({ supplier, ownerName }: SideView, language: Language): string {
  return namesakeText({ name: supplier.name, town: supplier.address.town, ownerName }, language)
}

function params([one, other]: ComparisonView['pair']) {
  return { one: String(one.supplier.id), other: String(other.supplier.id) }
}
