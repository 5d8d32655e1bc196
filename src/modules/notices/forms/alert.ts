import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Frequency, frequencies } from '../model/alert.ts'

/** When somebody wants to hear of new notices; nothing for what is no answer. */
export function readFrequency(body: FormBody): Frequency | 'never' | undefined {
  return [...frequencies, 'never' as const].find((each) => each === one(body, 'frequency'))
}
