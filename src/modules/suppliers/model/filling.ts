import type { FormBody } from '../../../kernel/forms/form-body.ts'
import { numberOf } from './draft.ts'
import type { ProfileDraft } from './profile.ts'

/** The working copy, filled up from another where it says nothing. What it says stands. */
export function filledFrom(own: ProfileDraft, other: ProfileDraft): ProfileDraft {
  return {
    about: filledAbout(own.about, other.about),
    offerings: withOthers(own.offerings, other.offerings),
    delivery: isEmpty(own.delivery) ? other.delivery : own.delivery,
    people: filledForm(own.people, other.people),
    terms: isEmpty(own.terms) ? other.terms : own.terms,
    contact: isEmpty(own.contact) ? other.contact : own.contact,
  }
}

const addressFields = ['street', 'postcode', 'town', 'municipality'] as const

function filledAbout(own: FormBody, other: FormBody): FormBody {
  const address = addsToAddress(own, other) ? other : own
  const names = [own, other].flatMap((body) => [...lines(body.otherNames), ...lines(body.name)])
  const otherNames = [...new Set(names)].filter((name) => name !== text(own, 'name'))
  return {
    ...filledForm(own, other),
    otherNames: [otherNames.join('\n')],
    ...Object.fromEntries(addressFields.map((field) => [field, address[field] ?? []])),
  }
}

/** An address is taken whole, and only where it does not contradict what is known: half of each would lie nowhere. */
function addsToAddress(own: FormBody, other: FormBody): boolean {
  if (text(own, 'street') !== '') return false
  return addressFields.every((field) => text(own, field) === '' || text(own, field) === text(other, field))
}

/** The offerings, and behind them those of the other's that have another title. */
function withOthers(own: readonly FormBody[], others: readonly FormBody[]): readonly FormBody[] {
  const titles = new Set(own.map(titleOf))
  const last = Math.max(0, ...own.map((each) => Number(numberOf(each)) || 0))
  const added = others.filter((each) => !titles.has(titleOf(each)))
  return [...own, ...added.map((each, index) => ({ ...each, number: [String(last + index + 1)] }))]
}

function titleOf(offering: FormBody): string {
  return text(offering, 'title').toLowerCase()
}

function filledForm(own: FormBody, other: FormBody): FormBody {
  const filled = Object.entries(other).filter(([field]) => text(own, field) === '')
  return { ...own, ...Object.fromEntries(filled) }
}

function isEmpty(body: FormBody): boolean {
  return Object.keys(body).every((field) => text(body, field) === '')
}

function lines(values: readonly string[] = []): string[] {
  return values.flatMap((value) => value.split('\n')).flatMap((line) => line.trim() || [])
}

function text(body: FormBody, field: string): string {
  return (body[field] ?? []).join('').trim()
}
