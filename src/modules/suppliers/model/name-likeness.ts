import type { Supplier } from './directory.ts'

/** How much of their groups of three letters two names must have in common, 0-1, to be taken for one enterprise's. */
const likeEnough = 0.4

/** What stands in names for the form of an enterprise, and tells nothing of which one it is. */
const forms =
  /\b(?:aps|a\/s|i\/s|k\/s|p\/s|ivs|s\.?m\.?b\.?a|f\.?m\.?b\.?a|a\.?m\.?b\.?a|den selvejende institution|fonden|foreningen|smv)\b\.?/g

/** All that a page calls the enterprise. */
export function namesOf({ name, otherNames }: Pick<Supplier, 'name' | 'otherNames'>): string[] {
  return [name, ...otherNames]
}

/** Whether one of the names is much like the other: *Kaffefair* and *KaffeFair ApS* are, *Kaffefair* and *Hansen Holding* not. */
export function isLikeName(names: readonly string[], other: string): boolean {
  const bareOther = bare(other)
  return names.map(bare).some((name) => isWithin(name, bareOther) || share(name, bareOther) >= likeEnough)
}

function bare(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFC')
    .replace(forms, ' ')
    .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).join(' ')
}

/** One is the other with more words: *Kaffefair* and *Kaffefair Aarhus*. */
function isWithin(one: string, other: string): boolean {
  return one !== '' && other !== '' && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `))
}

function share(one: string, other: string): number {
  const [ours, theirs] = [trigrams(one), trigrams(other)]
  const all = ours.union(theirs).size
  return all === 0 ? 0 : ours.intersection(theirs).size / all
}

function trigrams(name: string): Set<string> {
  const padded = `  ${name} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)))
}
