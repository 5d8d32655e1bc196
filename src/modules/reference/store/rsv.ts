import { z } from 'zod'
import type { Day } from '../../../kernel/time/clock.ts'
import { isValidOn } from '../model/period.ts'
import type { RsvCriterion, RsvQuestion } from '../model/rsv-criterion.ts'
import { lazily } from './lazily.ts'
import { optionalDay, readTable } from './table.ts'

const text = z.string().min(1)
const dated = { valid_from: optionalDay, valid_to: optionalDay, source: text }

const criterionRow = z
  .object({
    code: text,
    number: z.string().regex(/^\d$/).transform(Number),
    name_da: text,
    name_en: text,
    requirement_da: text,
    requirement_en: text,
    ...dated,
  })
  .transform(({ code, number, source, ...row }): Omit<RsvCriterion, 'questions'> => {
    return {
      code,
      number,
      name: { da: row.name_da, en: row.name_en },
      requirement: { da: row.requirement_da, en: row.requirement_en },
      source,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }
  })

const questionRow = z
  .object({
    criterion: text,
    code: text,
    question_da: text,
    question_en: text,
    met_by: z.enum(['yes', 'no']),
    ...dated,
  })
  .transform(({ criterion, code, source, ...row }): RsvQuestion => {
    return {
      criterion,
      code,
      question: { da: row.question_da, en: row.question_en },
      metBy: row.met_by,
      source,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }
  })

const criteria = lazily(() => readTable('rsv-criteria.tsv', criterionRow))
const questions = lazily(() => readTable('rsv-questions.tsv', questionRow))

/** The criteria for registered social enterprises that hold on the day, by their number, with what to ask about each. */
export function rsvCriteria(day: Day): RsvCriterion[] {
  const asked = questions().filter((question) => isValidOn(question, day))
  return criteria()
    .filter((criterion) => isValidOn(criterion, day))
    .map((criterion) => ({ ...criterion, questions: asked.filter((each) => each.criterion === criterion.code) }))
    .toSorted((one, other) => one.number - other.number)
}
