import { z } from 'zod'
import type { Trade } from '../model/trade.ts'
import { lazily } from './lazily.ts'
import { listOfTexts, readTable } from './table.ts'

const tradeRow = z
  .object({
    trade: z.string().min(1),
    codes: listOfTexts,
    words: listOfTexts,
    english: listOfTexts,
    related: listOfTexts,
  })
  .transform(({ trade, ...row }): Trade => ({ slug: trade, ...row }))

/** The trades of social enterprises and what people call them. */
export const trades: () => readonly Trade[] = lazily(() => readTable('trade-words.tsv', tradeRow))
