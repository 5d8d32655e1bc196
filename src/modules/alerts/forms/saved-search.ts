import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type QueryValues, queryString } from '../../../kernel/http/href.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { readSearch, type Search, searchQuery } from '../../suppliers/index.ts'
import { type Frequency, frequencies, limits } from '../model/saved-search.ts'

/** Words and filters as an address says them, without the order and the page they were seen in. */
export function parametersOf(asked: Search): QueryValues {
  const { sort: _, page: __, page_size: ___, ...kept } = searchQuery(asked)
  return kept
}

/** The same as it is kept. */
export function queryOf(asked: Search): string {
  return queryString(parametersOf(asked)).slice(1)
}

/** The search that is kept so; nothing where a part of it means nothing any more, since the rest would find other things. */
export function searchOf(query: string): Search | undefined {
  const { search, faults } = readSearch(Object.fromEntries(new URLSearchParams(query)))
  return faults.length === 0 ? search : undefined
}

export type SaveFault = 'nameMissing' | 'nameTooLong' | 'frequencyMissing'

export interface NewSearch {
  readonly name: string
  readonly frequency: Frequency
}

/** What somebody calls a search, and when they want to hear of it. */
export function readNewSearch(body: FormBody): Result<NewSearch, SaveFault> {
  const name = one(body, 'name')
  if (name === '') return refused('nameMissing')
  if (name.length > limits.name) return refused('nameTooLong')
  const frequency = readFrequency(body, 'frequency')
  return frequency === undefined ? refused('frequencyMissing') : ok({ name, frequency })
}

/** The field of a saved search's frequency: a page has several. */
export function frequencyField(id: number): string {
  return `frequency-${id}`
}

/** How often; nothing for what is no answer. */
export function readFrequency(body: FormBody, field: string): Frequency | undefined {
  return frequencies.find((each) => each === one(body, field))
}
