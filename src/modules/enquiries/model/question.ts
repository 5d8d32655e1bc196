import { ok, type Result, refused } from '../../../kernel/result.ts'

/** Characters, at most; and questions of one enterprise to one enquiry. */
export const questionLimits = { words: 2_000, answer: 5_000, most: 30 } as const

/** What one of those invited asked. Everybody invited reads it; who asked stands nowhere here. */
export interface Question {
  readonly id: string
  readonly words: string
  readonly askedAt: Date
  /** Null while the buyer has not answered. */
  readonly answer: string | null
  readonly answeredAt: Date | null
}

/** A question as those see it who may have asked it themselves. */
export interface ReadQuestion extends Question {
  readonly isOwn: boolean
}

/** What a buyer writes to several questions at once: they are told together. */
export interface Answer {
  readonly questionId: string
  readonly words: string
}

export type WordsFault = 'missing' | 'tooLong'

/** Words as they were typed, without space around them, if there are some and not too many. */
export function readWords(typed: string, longest: number): Result<string, WordsFault> {
  const words = typed.trim()
  if (words === '') return refused('missing')
  return words.length > longest ? refused('tooLong') : ok(words)
}
