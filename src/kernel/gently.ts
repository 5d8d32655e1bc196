import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds that somebody else may wait for us. */
const atAStretch = 8

/** `items.map(work)` for much work: in between others get their turn, so that nobody waits for all of it. */
export async function mapGently<Item, Value>(items: readonly Item[], work: (item: Item) => Value): Promise<Value[]> {
  const values: Value[] = []
  let begun = performance.now()
  for (const item of items) {
    if (performance.now() - begun > atAStretch) {
      await nextTurn()
      begun = performance.now()
    }
    values.push(work(item))
  }
  return values
}
