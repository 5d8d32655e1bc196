import { z } from 'zod'

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim() || null)

const day = z.iso.date().nullish()

const periode = z
  .object({ gyldigFra: day, gyldigTil: day })
  .nullish()
  .transform((period) => ({ validFrom: period?.gyldigFra ?? undefined, validTo: period?.gyldigTil ?? undefined }))

const named = z.object({ navn: text, periode })
const industry = z.object({ branchekode: text, branchetekst: text, periode })
const legalForm = z.object({ kortBeskrivelse: text, periode })
const contact = z.object({ kontaktoplysning: text, hemmelig: z.boolean().nullish(), periode })
const lifetime = z.object({ periode })
const attribute = z.object({ type: text, vaerdier: listOf(z.object({ vaerdi: text, periode })) })

const address = z.object({
  landekode: text,
  fritekst: text,
  vejnavn: text,
  husnummerFra: text,
  bogstavFra: text,
  husnummerTil: text,
  bogstavTil: text,
  etage: text,
  sidedoer: text,
  postnummer: text,
  postdistrikt: text,
  kommune: z.object({ kommuneKode: text }).nullish(),
  periode,
})

const metadata = z.object({
  nyesteNavn: named.nullish(),
  nyesteBeliggenhedsadresse: address.nullish(),
  nyesteHovedbranche: industry.nullish(),
  nyesteVirksomhedsform: legalForm.nullish(),
  sammensatStatus: text,
})

const virksomhed = z.object({
  cvrNummer: z.union([z.string(), z.number()]).transform(String),
  // Silence is no permission to advertise.
  reklamebeskyttet: z
    .boolean()
    .nullish()
    .transform((answer) => answer ?? true),
  navne: listOf(named),
  binavne: listOf(named),
  beliggenhedsadresse: listOf(address),
  hovedbranche: listOf(industry),
  virksomhedsform: listOf(legalForm),
  elektroniskPost: listOf(contact),
  telefonNummer: listOf(contact),
  hjemmeside: listOf(contact),
  livsforloeb: listOf(lifetime),
  attributter: listOf(attribute),
  virksomhedMetadata: metadata.nullish(),
})

/**
 * A record as the register's search service gives it, as far as we use it; other fields fall away, a missing list is
 * empty. Source: Danish Business Authority, the CVR search service, index `cvr-permanent/virksomhed`.
 */
export const cvrRecord = z.object({ Vrvirksomhed: virksomhed }).transform((record) => record.Vrvirksomhed)

export type CvrRecord = z.output<typeof cvrRecord>
export type CvrAddress = z.output<typeof address>

/** What we ask for: the rest of a record is large, and much of it is about people. */
export const wantedFields = [
  ...Object.keys(virksomhed.omit({ virksomhedMetadata: true }).shape).map((field) => `Vrvirksomhed.${field}`),
  ...Object.keys(metadata.shape).map((field) => `Vrvirksomhed.virksomhedMetadata.${field}`),
]

function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? [])
}
