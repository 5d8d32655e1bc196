import type { XmlPart } from '../../../kernel/files/xml/xml.ts'
import type { Money, Subject, Texts } from '../model/notice.ts'
import { subjectFields as fields } from './eforms-fields.ts'

/** A longer text is cut: nobody reads it to the end, and the notice itself has it. In UTF-16 units. */
const longestText = 20_000

/** What is bought, from the notice, a lot or a part of it. */
export function subjectOf(part: XmlPart): Subject {
  const [project] = part.find(fields.project)
  if (project === undefined) return { titles: {}, descriptions: {}, nature: null, cpv: [], places: [], value: null }
  return {
    titles: textsAt(project, fields.titles),
    descriptions: textsAt(project, fields.descriptions),
    nature: project.first(fields.nature) ?? null,
    cpv: cpvIn([...project.all(fields.mainCpv), ...project.all(fields.furtherCpv)]),
    places: placesIn(project),
    value: moneyAt(project, fields.value),
  }
}

/** The texts at the path, by language; the first where a language has two. */
export function textsAt(part: XmlPart, path: string): Texts {
  const texts = new Map<string, string>()
  for (const found of part.find(path)) {
    const language = found.attribute('languageID')?.toUpperCase() ?? 'MUL'
    if (found.text !== '' && !texts.has(language)) texts.set(language, found.text.slice(0, longestText))
  }
  return Object.fromEntries(texts)
}

/** Codes of eight digits, each once; a check digit is left off. */
export function cpvIn(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => /^(\d{8})(?:-\d)?$/.exec(code)?.[1] ?? []))]
}

/** An amount that is kept back is written as a negative number. */
function moneyAt(part: XmlPart, path: string): Money | null {
  const [found] = part.find(path)
  const currency = found?.attribute('currencyID')
  if (found === undefined || currency === undefined) return null
  return moneyOf(found.text, currency)
}

/** Whole units and up to two decimals; nothing for what is no such amount. */
export function moneyOf(text: string, currency: string): Money | null {
  const parts = /^\+?0*(\d{1,15})(?:\.(\d{1,2})\d*)?$/.exec(text)
  if (parts === null || !/^[A-Z]{3}$/.test(currency)) return null
  return { amount: `${parts[1]}.${(parts[2] ?? '').padEnd(2, '0')}`, currency }
}

/** `anyw` is anywhere, `anyw-eea` anywhere in the European Economic Area, `anyw-cou` anywhere in the country. */
const elsewhere: Readonly<Record<string, string>> = { anyw: 'ANYW', 'anyw-eea': 'EEA' }

function placesIn(project: XmlPart): string[] {
  return [...new Set(project.find(fields.addresses).flatMap(placesOf))]
}

/** As narrow as the address tells it. Of countries only Denmark is of interest here. */
function placesOf(address: XmlPart): string[] {
  const nuts = address.all(fields.nuts).filter((code) => /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code))
  if (nuts.length > 0) return nuts
  if (address.first(fields.country) === 'DNK') return ['DK']
  const open = elsewhere[address.first(fields.elsewhere) ?? '']
  return open === undefined ? [] : [open]
}
