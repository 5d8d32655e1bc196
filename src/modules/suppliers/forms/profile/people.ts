import { z } from 'zod'
import { type FormBody, readForm } from '../../../../kernel/forms/form-body.ts'
import { targetGroup } from '../../../reference/index.ts'
import type { ProfileContent } from '../../model/profile.ts'
import { asTyped, choices, optionalText } from './fields.ts'
import type { SectionReading } from './reading.ts'

export const peopleFields = ['employs', 'employsNote'] as const

/** In characters. */
export const longestNote = 2_000

const form = z.object({
  employs: choices((code) => targetGroup(code) !== undefined),
  employsNote: optionalText(longestNote),
})

type PeopleContent = Pick<ProfileContent, 'employs' | 'employsNote'>

/** Whom the enterprise employs or trains. */
export function readPeople(body: FormBody): SectionReading<PeopleContent> {
  return readForm(form, body)
}

export function peopleAsTyped({ employs, employsNote }: PeopleContent): FormBody {
  return asTyped({ employs, employsNote })
}
