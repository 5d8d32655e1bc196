import { type Day, dayInDenmark } from '../../../../kernel/time/clock.ts'
import { placeOf } from './address.ts'
import { type CvrAnswer, type CvrEntry, unreachable } from './port.ts'
import { type CvrRecord, cvrRecord } from './record.ts'

type Dated = { readonly periode: { readonly validFrom: Day | undefined; readonly validTo: Day | undefined } }

/** The mark in a record. Source: attribute types counted in the live index on 2025-09-08 (public API notes), read 2026-11-22. */
const socialEnterpriseMark = 'SOCIAL_ØKONOMISK_VIRKSOMHED'

/** The answer that a record is, whatever it turns out to be: one that does not fit is no answer. */
export function answerFrom(source: unknown, readAt: Date): CvrAnswer {
  const record = cvrRecord.safeParse(source)
  if (!record.success) return unreachable(`The CVR register gave a record that does not fit: ${faultOf(record.error)}`)

  const name = nameOf(record.data, dayInDenmark(readAt))
  if (!name) return unreachable('The CVR register gave a record without a name.')
  return { kind: 'found', entry: entryOf(record.data, name, readAt) }
}

/** Where the first fault is and what is wrong there, without the value. */
export function faultOf(error: {
  readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[]
}) {
  return error.issues
    .slice(0, 1)
    .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
    .join('')
}

function entryOf(record: CvrRecord, name: string, readAt: Date): CvrEntry {
  const today = dayInDenmark(readAt)
  const metadata = record.virksomhedMetadata
  const industry = metadata?.nyesteHovedbranche ?? newest(record.hovedbranche, today)
  const legalForm = metadata?.nyesteVirksomhedsform ?? newest(record.virksomhedsform, today)
  return {
    cvr: record.cvrNummer,
    name,
    otherNames: otherNamesOf(record, name, today),
    legalForm: legalForm?.kortBeskrivelse ?? null,
    ...placeOf(metadata?.nyesteBeliggenhedsadresse ?? newest(record.beliggenhedsadresse, today)),
    industryCode: industry?.branchekode ?? null,
    industryText: industry?.branchetekst ?? null,
    ...contactsOf(record, today),
    advertisingProtected: record.reklamebeskyttet,
    ceased: hasCeased(record, today),
    registeredSocialEnterprise: isRegisteredSocialEnterprise(record, today),
    readAt,
  }
}

function nameOf(record: CvrRecord, today: Day): string | null {
  return record.virksomhedMetadata?.nyesteNavn?.navn ?? newest(record.navne, today)?.navn ?? null
}

function otherNamesOf(record: CvrRecord, name: string, today: Day): string[] {
  const current = record.binavne.filter((secondary) => isValidOn(secondary, today))
  const names = [...current, ...record.navne].flatMap(({ navn }) => navn ?? [])
  return [...new Set(names)].filter((other) => other !== name)
}

/**
 * Who asked not to be advertised to gets no contact shown, exported or written to because of us: what never comes in cannot
 * leak. Source: CVR-loven §§ 19 and 22, as virk.dk sums them up; read 2026-11-22.
 */
function contactsOf(record: CvrRecord, today: Day): Pick<CvrEntry, 'website' | 'email' | 'phone'> {
  if (record.reklamebeskyttet) return { website: null, email: null, phone: null }
  return {
    website: contactOf(record.hjemmeside, today),
    email: contactOf(record.elektroniskPost, today),
    phone: contactOf(record.telefonNummer, today),
  }
}

/** Only of today: a former number belongs to somebody else by now. */
function contactOf(contacts: CvrRecord['telefonNummer'], today: Day): string | null {
  return contacts.findLast((contact) => isValidOn(contact, today) && !contact.hemmelig)?.kontaktoplysning ?? null
}

/** `UNDER KONKURS` has not ceased yet. */
function hasCeased({ livsforloeb, virksomhedMetadata }: CvrRecord, today: Day): boolean {
  const status = virksomhedMetadata?.sammensatStatus ?? ''
  return isOver(livsforloeb, today) || /^(?:ophørt|opløst|tvangsopløst|slettet)/i.test(status)
}

function isOver(lives: readonly Dated[], today: Day): boolean {
  return lives.length > 0 && lives.every(({ periode: { validTo } }) => validTo !== undefined && validTo < today)
}

function isRegisteredSocialEnterprise({ attributter }: CvrRecord, today: Day): boolean | null {
  const marks = attributter.filter(({ type }) => type === socialEnterpriseMark)
  if (marks.length === 0) return null
  return marks.some(({ vaerdier }) => vaerdier.some((mark) => isValidOn(mark, today) && mark.vaerdi === 'true'))
}

/** The one that is valid today; of an enterprise that has ceased, the last it had. */
function newest<Item extends Dated>(items: readonly Item[], today: Day): Item | undefined {
  const inOrder = items.toSorted((one, other) => (beginOf(one) < beginOf(other) ? -1 : 1))
  return inOrder.findLast((item) => isValidOn(item, today)) ?? inOrder.at(-1)
}

function beginOf({ periode }: Dated): Day {
  return periode.validFrom ?? ''
}

/** Both days are included; a missing one leaves that side open. */
function isValidOn({ periode: { validFrom, validTo } }: Dated, day: Day): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)
}
