import { z } from 'zod'
import type { Day } from '../../../kernel/time/clock.ts'
import { type LegalForm, type LegalFormRow, legalFormRecogniser } from '../model/legal-form.ts'
import { isValidOn } from '../model/period.ts'
import {
  type TargetGroup,
  type TargetGroupCode,
  type TargetGroupRow,
  targetGroupRecogniser,
} from '../model/target-group.ts'
import { lazily } from './lazily.ts'
import { listOfTexts, optionalDay, optionalText, readTable } from './table.ts'

const code = z.string().regex(/^[a-z-]+$/)
const named = { code, name_da: z.string().min(1), name_en: z.string().min(1), words: listOfTexts }

const targetGroupRow = z
  .object({ ...named, law: optionalText, valid_from: optionalDay, valid_to: optionalDay, source: z.string().min(1) })
  .transform(({ name_da: da, name_en: en, valid_from: validFrom, valid_to: validTo, ...row }): TargetGroupRow => {
    return { ...row, name: { da, en }, validFrom, validTo }
  })

const legalFormRow = z
  .object(named)
  .transform(({ name_da: da, name_en: en, ...row }): LegalFormRow => ({ ...row, name: { da, en } }))

const targetGroupRows = lazily(() => readTable('target-groups.tsv', targetGroupRow))
const legalFormRows = lazily(() => readTable('legal-forms.tsv', legalFormRow))
const groups = lazily(() => targetGroupRows().map(withoutWords))
const forms = lazily(() => legalFormRows().map(withoutWords))
const recogniseGroups = lazily(() => targetGroupRecogniser(targetGroupRows()))
const recogniseForm = lazily(() => legalFormRecogniser(legalFormRows()))

/** The groups of people that exist on the day, as law or usage has them, to choose among. */
export function targetGroups(day: Day): TargetGroup[] {
  return groups().filter((group) => isValidOn(group, day))
}

/** The group of a code, in its newest version and also when it is closed, to name what somebody once chose. */
export function targetGroup(groupCode: TargetGroupCode): TargetGroup | undefined {
  return groups().findLast((group) => group.code === groupCode)
}

/** The groups of the day that a text mentions; none when it mentions no known one, so keep the text. */
export function recogniseTargetGroups(text: string, day: Day): TargetGroup[] {
  return recogniseGroups()(text, day)
}

/** The legal forms of Danish enterprises. */
export function legalForms(): readonly LegalForm[] {
  return forms()
}

/** The legal form that a text mentions: `anpartsselskab`, `ApS`, `Fonden X`. */
export function recogniseLegalForm(text: string): LegalForm | undefined {
  return recogniseForm()(text)
}

/** How a row is recognised is nobody's business outside. */
function withoutWords<Row extends { readonly words: readonly string[] }>({
  words: _,
  ...named
}: Row): Omit<Row, 'words'> {
  return named
}
