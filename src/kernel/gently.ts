import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn: what a visitor does not notice. */
const share = 8

/**
 * Makes something of each, one after the other, for work in the background: whatever else this process has to do gets its
 * turn every few milliseconds, so that no visitor waits for a whole batch.
 */
export async function mapGently<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Promise<Made[]> {
  const made: Made[] = []
  let begun = performance.now()
  for (const item of items) {
    made.push(make(item))
    if (performance.now() - begun < share) continue
    await nextTurn()
    begun = performance.now()
  }
  return made
}
