import { alert } from '../../../../design/alert.ts'
import { breadcrumbs } from '../../../../design/breadcrumbs.ts'
import { emptyState } from '../../../../design/empty-state.ts'
import { radioField } from '../../../../design/form/fields.ts'
import { buttonForm, type FieldError, form } from '../../../../design/form/form.ts'
import { container, pageTop } from '../../../../design/page-parts.ts'
import { table } from '../../../../design/table.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { href } from '../../../../kernel/http/href.ts'
import { formatDate } from '../../../../kernel/i18n/format.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../../kernel/time/clock.ts'
import { texts } from '../../locales/texts.ts'
import type { Supplier } from '../../model/directory.ts'
import type { LikenessReason } from '../../model/likeness.ts'
import { likenessRoutes } from '../../routes/verification.ts'
import { errorOf } from './words.ts'

export interface LikenessesView {
  readonly waiting: readonly {
    readonly one: string
    readonly other: string
    readonly reason: LikenessReason
    readonly since: Date
    readonly url: string
  }[]
  readonly language: Language
  /** What just happened to a pair. */
  readonly notice: 'merged' | 'keptApart' | undefined
}

/** The pairs that wait for an operator. */
export function likenessesView({ waiting, language, notice }: LikenessesView): Html {
  const t = texts[language].verification.likeness
  const rows = waiting.map(({ one, other, reason, since, url }) => [
    html`<a href="${url}">${t.both(one, other)}</a>`,
    t.reasons[reason],
    formatDate(dayInDenmark(since), language),
  ])
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      ${notice !== undefined && alert({ language, kind: 'success', heading: t[notice] })}
      ${
        rows.length === 0
          ? emptyState({ heading: t.none, text: t.noneBody, actions: [] })
          : table({ caption: t.caption, columns: [t.pair, t.reason, t.since], rows })
      }`)}`
}

export interface ComparisonView {
  readonly pair: readonly [Supplier, Supplier]
  readonly language: Language
  readonly token: Html
  /** The number of the one that was chosen to stay. */
  readonly typed: string
  readonly errors: readonly FieldError[]
}

/** Two suppliers side by side, with the choice which of them stays. */
export function comparisonView(view: ComparisonView): Html {
  const { pair, language } = view
  const t = texts[language].verification.likeness
  const [one, other] = pair
  const heading = t.compare(one.name, other.name)
  const trail = [{ text: t.heading, url: href(likenessRoutes.likenesses, language, {}) }]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: heading }), heading })}
    ${container(html`
      ${table({ caption: t.caption, columns: [t.fact, one.slug, other.slug], rows: facts(pair, language) })}
      <h2>${t.sameHeading}</h2>
      ${isKept(one) && isKept(other) ? bothKept(language) : mergeForm(view)}
      <h2>${t.differentHeading}</h2>
      <p>${t.differentBody}</p>
      ${buttonForm({
        language,
        action: href(likenessRoutes.keepApart, language, params(pair)),
        token: view.token,
        text: t.different,
        variant: 'secondary',
      })}`)}`
}

function bothKept(language: Language): Html {
  const { bothClaimed, bothClaimedBody } = texts[language].verification.likeness.hindrance
  return alert({ language, kind: 'warning', level: 3, heading: bothClaimed, body: bothClaimedBody })
}

function mergeForm({ pair, language, token, typed, errors }: ComparisonView): Html {
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
      // Only the one with an owner can stay, where there is one.
      value: typed === '' ? String(pair.find(isKept)?.id ?? '') : typed,
      options: pair.map(({ id, name, slug }) => ({ value: String(id), text: t.stays(name, slug) })),
      ...errorOf(errors, 'stays'),
    }),
    submit: t.merge,
  })
}

function facts(pair: ComparisonView['pair'], language: Language): (readonly string[])[] {
  const t = texts[language].verification.likeness
  const row = (term: string, value: (supplier: Supplier) => string | null) => [
    term,
    ...pair.map((each) => value(each) ?? '–'),
  ]
  return [
    row(t.facts.name, ({ name }) => name),
    row(t.facts.otherNames, ({ otherNames }) => joined(otherNames)),
    row(t.facts.cvr, ({ cvr }) => cvr),
    row(t.facts.address, ({ address: { street, postcode, town } }) => joined([street, postcode, town])),
    row(t.facts.website, ({ website }) => website),
    row(t.facts.purpose, ({ purpose }) => purpose),
    row(t.facts.offerings, ({ offerings }) => joined(offerings.map(({ title }) => title))),
    row(t.facts.owner, (each) => (isKept(each) ? t.hasOwner : t.noOwner)),
    row(t.facts.isListed, ({ isListed }) => (isListed ? t.yes : t.no)),
    row(t.facts.sources, ({ listings }) => joined(listings.map(({ source }) => source))),
  ]
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(', ') || null
}

function isKept({ organisationId }: Supplier): boolean {
  return organisationId !== null
}

function params([one, other]: ComparisonView['pair']) {
  return { one: String(one.id), other: String(other.id) }
}
