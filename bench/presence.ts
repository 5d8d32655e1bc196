import { createHash } from 'node:crypto'
import { z } from 'zod'

const answer = z.object({ items: z.array(z.object({ slug: z.string(), name: z.string() })) })

/** Whether a search for the word finds the supplier, known by its slug or name, at this moment. */
export async function findsNow(url: string, word: string, slugOrName: string): Promise<boolean> {
  const response = await fetch(`${url}/api/v1/suppliers?${new URLSearchParams({ q: word })}`)
  if (!response.ok) throw new Error(`The search for "${word}" answered ${response.status}: ${await response.text()}`)
  const { items } = answer.parse(await response.json())
  return items.some(({ slug, name }) => slug === slugOrName || name === slugOrName)
}

const [consonants, vowels] = ['bdfgklmnprstv', 'aeiouy']

/** A word that nobody has, far from every other one, so that no forgiving of typing errors leads to it; one for each seed. */
export function inventedWord(seed: string): string {
  const bytes = [...createHash('sha256').update(seed).digest().subarray(0, 14)]
  return bytes.map((byte, index) => letterOf(index % 2 === 0 ? consonants : vowels, byte)).join('')
}

function letterOf(letters: string, byte: number): string {
  return letters[byte % letters.length] ?? ''
}
