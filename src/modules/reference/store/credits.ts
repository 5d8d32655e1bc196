import { z } from 'zod'
import type { Credit } from '../model/credit.ts'
import { lazily } from './lazily.ts'
import { readTable } from './table.ts'

const creditRow = z
  .object({ name: z.string(), used_for_da: z.string(), used_for_en: z.string(), licence: z.string(), url: z.url() })
  .transform(({ name, used_for_da: da, used_for_en: en, licence, url }): Credit => {
    return { name, usedFor: { da, en }, licence, url }
  })

/** The sources the site must credit, with licence and link. */
export const credits: () => readonly Credit[] = lazily(() => readTable('credits.tsv', creditRow))
