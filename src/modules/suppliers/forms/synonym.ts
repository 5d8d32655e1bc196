import { analyse, isEmptyWord } from '../../../kernel/danish/analyse.ts'
import { foldedText } from '../../../kernel/danish/word-starts.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Synonym, type SynonymDraft, synonymLimits } from '../model/synonym.ts'

/** The fields as they are typed, whatever they hold. */
export interface SynonymFields {
  readonly words: string
  readonly note: string
}

export interface SynonymFault {
  readonly field: keyof SynonymFields
  readonly kind: 'tooFew' | 'tooMany' | 'wordTooLong' | 'saysNothing' | 'noteTooLong'
  /** The word at fault, where it is one. */
  readonly word?: string
}

export const noSynonym: SynonymFields = { words: '', note: '' }

/** What was typed, to be shown again. */
export function typedSynonym(body: FormBody): SynonymFields {
  return { words: one(body, 'words'), note: one(body, 'note') }
}

/** An entry as it is typed into the form. */
export function synonymAsTyped({ words, note }: Synonym): SynonymFields {
  return { words: words.join('; '), note: note ?? '' }
}

/** The form as an entry, or all that is wrong with it. */
export function readSynonym(body: FormBody): Result<SynonymDraft, readonly SynonymFault[]> {
  const typed = typedSynonym(body)
  const words = wordsIn(typed.words)
  const faults = [...faultOfWords(words), ...faultOfNote(typed.note)]
  return faults.length > 0 ? refused(faults) : ok({ words, note: typed.note === '' ? null : typed.note })
}

/** Semicolons, commas and new lines part them; the same word twice is one. */
function wordsIn(typed: string): string[] {
  const words = typed.split(/[;,\n]/).map((word) => word.replace(/\s+/g, ' ').trim())
  const once = new Map(words.filter((word) => word !== '').map((word) => [foldedText(word), word]))
  return [...once.values()]
}

function faultOfWords(words: readonly string[]): SynonymFault[] {
  const field = 'words'
  const long = words.find((word) => word.length > synonymLimits.word)
  if (long !== undefined) return [{ field, kind: 'wordTooLong', word: `${long.slice(0, synonymLimits.word)} …` }]
  const empty = words.find((word) => analyse(word).every(({ written }) => isEmptyWord(written)))
  if (empty !== undefined) return [{ field, kind: 'saysNothing', word: empty }]
  if (words.length < 2) return [{ field, kind: 'tooFew' }]
  return words.length > synonymLimits.words ? [{ field, kind: 'tooMany' }] : []
}

function faultOfNote(note: string): SynonymFault[] {
  return note.length > synonymLimits.note ? [{ field: 'note', kind: 'noteTooLong' }] : []
}
