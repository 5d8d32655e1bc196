import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import type { Clock } from '../../../../kernel/time/clock.ts'
import { parseCvr } from '../../../reference/index.ts'
import { answerFrom } from './entry.ts'
import { parseJson } from './json.ts'
import { type CvrRegister, unreachable } from './port.ts'

export interface FileOptions {
  readonly path: string | URL
  readonly clock: Clock
}

/** Records by CVR number, not looked at yet: one that does not fit spoils no other. */
type Records = ReadonlyMap<string, unknown>

const numbered = z.object({
  Vrvirksomhed: z.object({ cvrNummer: z.union([z.string(), z.number()]).transform(String) }),
})

/**
 * A register in a file, for a platform that has no access to the real one: a JSON list, or a record a line, of what the
 * search service has in `_source`. It is read when first asked and kept; a file that could not be read is tried again.
 */
export function fileRegister({ path, clock }: FileOptions): CvrRegister {
  let kept: Records | undefined

  return {
    async find(cvr, signal) {
      const number = parseCvr(cvr)
      if (!number.ok) return { kind: 'unknown' }

      const records: Result<Records, string> = kept ? ok(kept) : await readRecords(path, signal)
      if (!records.ok) return unreachable(records.refusal)
      kept = records.value

      const record = records.value.get(number.value)
      return record === undefined ? { kind: 'unknown' } : answerFrom(record, clock.now())
    },
  }
}

async function readRecords(path: string | URL, signal: AbortSignal): Promise<Result<Records, string>> {
  const text = await readFile(path, { encoding: 'utf8', signal }).catch(() => undefined)
  if (signal.aborted) return refused(`The CVR file ${path} was not read in time.`)
  if (text === undefined) return refused(`The CVR file ${path} cannot be read.`)

  const records = new Map<string, unknown>()
  for (const [index, record] of recordsIn(text).entries()) {
    const known = numbered.safeParse(record)
    if (!known.success) return refused(`Record ${index + 1} of the CVR file ${path} is none.`)
    records.set(known.data.Vrvirksomhed.cvrNummer, record)
  }
  return ok(records)
}

function recordsIn(text: string): unknown[] {
  if (!text.trimStart().startsWith('['))
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parseJson)
  const list = z.array(z.unknown()).safeParse(parseJson(text))
  return list.success ? list.data : [undefined]
}
