import type { Day } from '../../../../kernel/time/clock.ts'
import { danishMoment } from '../../../../kernel/time/danish-time.ts'
import { withoutContactDetails } from '../../../suppliers/index.ts'
import type { Classification, Item, Party, Period, Value } from './release.ts'

/**
 * Before each `ocid`. It is not one of those that the Open Contracting Partnership hands out: it names the site, which is as
 * unique.
 */
export function ocidPrefix(baseUrl: string): string {
  return `rummelig-${new URL(baseUrl).host.replace(/[^a-z0-9.-]/g, '-')}`
}

/** The standard takes no others. Notices come from strangers, who may write `kr.` */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/**
 * An amount of exact decimals; JSON has one kind of numbers, exact for all amounts of fifteen digits. Nothing where it is in
 * no currency of ISO 4217.
 */
export function moneyOf(amount: string | null, currency: string): Value | undefined {
  return amount === null || !currencies.has(currency) ? undefined : { amount: Number(amount), currency }
}

/** A text without mail addresses and telephone numbers; nothing where there is none. */
export function openText(text: string | null | undefined): string | undefined {
  const open = withoutContactDetails(text ?? '').trim()
  return open === '' ? undefined : open
}

/** From the first moment in Denmark to the last; with the days that it takes where no end is told. */
export function periodOf(startsOn: Day | null, endsOn: Day | null, durationInDays?: number): Period | undefined {
  const start = startsOn === null ? undefined : danishMoment(startsOn, '00:00')?.instant.toISOString()
  const end = endsOn === null ? undefined : danishMoment(endsOn, '23:59')?.instant.toISOString()
  return orNothing(
    known({ startDate: start, endDate: end, durationInDays: end === undefined ? durationInDays : undefined }),
  )
}

/** What is bought, the main CPV code first. */
export function itemOf(cpv: readonly string[], item: Omit<Item, 'classification'>): Item[] {
  const [main, ...rest] = cpv.map((id): Classification => ({ scheme: 'CPV', id }))
  if (main === undefined) return []
  return [{ ...item, classification: main, ...(rest.length > 0 && { additionalClassifications: rest }) }]
}

/** An organisation by its CVR number where it has one. */
export function danishParty(name: string, cvr: string | null, otherId: string): Omit<Party, 'roles'> {
  if (cvr === null) return { id: otherId, name }
  return { id: `DK-CVR-${cvr}`, name, identifier: { scheme: 'DK-CVR', id: cvr, legalName: name } }
}

type Known<Some> = { readonly [Key in keyof Some]: Exclude<Some[Key], undefined> }

/** Leaves out what is not known. */
export function known<Some extends object>(all: Some): Partial<Known<Some>>
export function known(all: object): object {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Nothing for a part that says nothing. */
function orNothing<Some extends object>(part: Some): Some | undefined {
  return Object.keys(part).length === 0 ? undefined : part
}
