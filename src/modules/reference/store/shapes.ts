import { z } from 'zod'
import type { MunicipalityShapes } from '../model/shape.ts'
import { lazily } from './lazily.ts'
import { readTable } from './table.ts'

const shapeRow = z.object({ code: z.string().regex(/^\d{4}$/), path: z.string().regex(/^(?:M[-\d ]+l[-\d ]+z)+$/) })

/** The outlines of the municipalities, to draw a map of Denmark from. Source: react-denmark-map (MIT), simplified. */
export const municipalityShapes: () => MunicipalityShapes = lazily(() => ({
  width: 2024,
  height: 2458,
  inset: { x: 1690, y: 66, width: 320, height: 348 },
  pathOf: new Map(readTable('municipality-shapes.tsv', shapeRow).map(({ code, path }) => [code, path])),
}))
