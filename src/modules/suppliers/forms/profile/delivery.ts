import { z } from 'zod'
import { type FormBody, readForm } from '../../../../kernel/forms/form-body.ts'
import { ok } from '../../../../kernel/result.ts'
import {
  countryCode,
  distanceInKm,
  findRegion,
  findTown,
  municipalitiesWithin,
  municipalityByCode,
  type Point,
} from '../../../reference/index.ts'
import type { DeliveryArea } from '../../model/directory.ts'
import type { ProfileContent } from '../../model/profile.ts'
import { asTyped, choices } from './fields.ts'
import type { SectionReading } from './reading.ts'

export const deliveryFields = ['countries', 'regions', 'municipalities', 'radiusKm', 'radiusTown'] as const

/** In kilometres: as far as anything in Denmark is from anything else. */
const longestRadius = 500

type Place = { readonly point: Point | null; readonly fault: string }

/** The form for an enterprise that lies at the point; a circle without a town is drawn around it. */
function formFor(own: Point | null) {
  return z
    .object({
      countries: choices((code) => countryCode(code) === code),
      regions: choices((slug) => findRegion(slug)?.slug === slug),
      municipalities: choices((code) => municipalityByCode(code)?.code === code),
      radiusKm: z
        .string()
        .regex(/^(?:\d{1,3}(?:[.,]\d)?)?$/, 'notARadius')
        .transform((text) => Number(text.replace(',', '.')))
        .refine((km) => km <= longestRadius, 'notARadius'),
      radiusTown: z.string().max(100, 'tooLong'),
    })
    .superRefine(({ radiusKm, radiusTown }, issues) => {
      const { point, fault } = centreOf(radiusTown, own)
      if (point === null && (radiusKm > 0 || radiusTown !== ''))
        issues.addIssue({ code: 'custom', path: ['radiusTown'], message: fault })
      if (point !== null && radiusKm === 0 && radiusTown !== '')
        issues.addIssue({ code: 'custom', path: ['radiusKm'], message: 'notARadius' })
    })
}

/** Where the enterprise delivers. No area at all means that it does not say. */
export function readDelivery(body: FormBody, own: Point | null): SectionReading<Pick<ProfileContent, 'deliveryAreas'>> {
  const read = readForm(formFor(own), body)
  if (!read.ok) return read
  const { countries, regions, municipalities, radiusKm, radiusTown } = read.value
  const { point } = centreOf(radiusTown, own)
  const areas: DeliveryArea[] = [
    ...countries.map((country) => ({ kind: 'country', country }) as const),
    ...regions.map((region) => ({ kind: 'region', region }) as const),
    ...municipalities.map((municipality) => ({ kind: 'municipality', municipality }) as const),
    ...(point !== null && radiusKm > 0 ? [{ kind: 'radius', point, radiusKm } as const] : []),
  ]
  return ok({ deliveryAreas: areas })
}

/** The form filled in with what is known. Of several circles it has room for one. */
export function deliveryAsTyped(areas: readonly DeliveryArea[], own: Point | null): FormBody {
  const circle = areas.find((area) => area.kind === 'radius')
  return asTyped({
    countries: areas.flatMap((area) => (area.kind === 'country' ? area.country : [])),
    regions: areas.flatMap((area) => (area.kind === 'region' ? area.region : [])),
    municipalities: areas.flatMap((area) => (area.kind === 'municipality' ? area.municipality : [])),
    radiusKm: circle === undefined ? '' : String(Math.round(circle.radiusKm)),
    radiusTown: circle === undefined ? '' : nameOfCentre(circle.point, own),
  })
}

function centreOf(town: string, own: Point | null): Place {
  if (town === '') return { point: own, fault: 'noAddressForRadius' }
  const found = findTown(town)
  if (found.kind === 'found') return { point: found.town.point, fault: '' }
  return { point: null, fault: found.kind === 'ambiguous' ? 'ambiguousTown' : 'unknownTown' }
}

/** A form knows towns, not degrees: a centre elsewhere is called by the municipality it lies nearest to. */
function nameOfCentre(point: Point, own: Point | null): string {
  if (own !== null && distanceInKm(point, own) < 1) return ''
  return municipalitiesWithin(point, longestRadius)[0]?.name ?? ''
}
