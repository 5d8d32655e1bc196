import { legalForms, municipalities, regionsOn, type Town, targetGroups } from '../src/modules/reference/index.ts'
import { townRows } from '../src/modules/reference/store/place-tables.ts'
import { slugOf } from '../src/modules/suppliers/forms/import-identity.ts'
import {
  type DeliveryArea,
  kindOfCategory,
  type Offering,
  type SupplierDraft,
} from '../src/modules/suppliers/model/directory.ts'
import { type Random, seededRandom } from './random.ts'
import { commonSentences, purposes, rareWords } from './words-of-texts.ts'
import { type Trade, trades } from './words-of-trades.ts'

/** An invented enterprise, and what one would ask to find it. */
export interface GeneratedSupplier {
  readonly slug: string
  readonly draft: SupplierDraft
  readonly town: Town
  /** A word that it shares with few others. */
  readonly rareWord: string
}

/** Fixed, so that groups and regions that come and go do not change the data. */
const day = '2026-11-01'

/** Invents the enterprise with the number, counted from 1: always the same, so that any can be had without the others. */
export function generateSupplier(number: number): GeneratedSupplier {
  const random = seededRandom(Math.imul(number, 0x9e3779b1))
  const trade = random.pick(trades)
  // Every town is as likely as any other: smaller towns have more than their share, so no place is unusually hot.
  const town = random.pick(townRows())
  const rareWord = random.pick(rareWords)
  const name = `${random.pick(trade.names)} ${town.name}`
  const draft = { ...identity(random, name, number), ...address(random, town), ...people(random) }
  return {
    slug: `${slugOf(name)}-${number}`,
    draft: {
      ...draft,
      description: description(random, rareWord),
      offerings: offerings(random, trade, rareWord),
      deliveryAreas: deliveryAreas(random, town),
    },
    town,
    rareWord,
  }
}

/** The enterprises with the numbers from one to another, both included, one after another. */
export function* generateSuppliers(from: number, to: number): Generator<GeneratedSupplier> {
  for (let number = from; number <= to; number += 1) yield generateSupplier(number)
}

/** So many of the enterprises from 1 to the size, spread over all of them. */
export function sampleSuppliers(size: number, count: number): GeneratedSupplier[] {
  const step = Math.max(1, Math.floor(size / count))
  return Array.from({ length: Math.min(size, count) }, (_, index) => generateSupplier(1 + index * step))
}

function identity(random: Random, name: string, number: number) {
  return {
    name,
    otherNames: random.chance(0.2) ? [`${name} ${random.pick(['ApS', 'S/I', 'Fonden'])}`] : [],
    legalForm: random.chance(0.7) ? random.pick(legalForms()).code : null,
    // Numbers that look right; their check digits are not, so they are nobody's.
    cvr: random.chance(0.6) ? String(10_000_000 + number) : null,
    rsvStated: random.chance(0.3),
    website: random.chance(0.7) ? `https://${slugOf(name)}-${number}.example.dk` : null,
    purpose: random.chance(0.8) ? random.pick(purposes) : null,
  }
}

function address(random: Random, { name: town, municipalityCode, point }: Town) {
  return {
    address: {
      street: `${random.pick(['Nørregade', 'Industrivej', 'Stationsvej', 'Havnegade'])} ${random.whole(1, 120)}`,
      postcode: null,
      town,
      country: 'DK',
      municipalityStated: null,
      municipality: municipalityCode,
      point,
    },
  }
}

function people(random: Random) {
  const groups = random.some(targetGroups(day), random.whole(1, 3))
  return { employs: groups.map(({ code }) => code), employsNote: groups.map(({ name }) => name.da).join('; ') }
}

function description(random: Random, rareWord: string): string {
  const sentences = random.some(Object.values(commonSentences), 3)
  const make = `Vi er ${random.whole(3, 60)} kolleger og laver også ${rareWord}.`
  return [sentences[0], make, ...sentences.slice(1)].join(' ')
}

function offerings(random: Random, { offerings: sold }: Trade, rareWord: string): Offering[] {
  return random.some(sold, random.whole(1, 4)).map(({ title, category }, index) => ({
    title,
    description: index === 0 ? `${title}, og på bestilling ${rareWord}.` : null,
    kind: kindOfCategory(category),
    categories: [category],
    unit: null,
    priceIndication: random.chance(0.3) ? `Fra ${random.whole(2, 40) * 50} kr.` : null,
    capacity: null,
  }))
}

/** All four kinds, a twentieth unknown. */
function deliveryAreas(random: Random, { point }: Town): DeliveryArea[] {
  const share = random.whole(1, 100)
  if (share <= 25) return [{ kind: 'country', country: 'DK' }]
  if (share <= 45) return [{ kind: 'region', region: random.pick(regionsOn(day)).slug }]
  if (share <= 75) {
    const chosen = random.some(municipalities(), random.whole(1, 4))
    return chosen.map(({ code }) => ({ kind: 'municipality', municipality: code }))
  }
  return share <= 95 ? [{ kind: 'radius', point, radiusKm: random.whole(2, 8) * 10 }] : []
}
