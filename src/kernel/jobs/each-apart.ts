/**
 * Does a job's work for one item after the other. One that fails keeps none of the others from theirs; afterwards all failures
 * are thrown together, so that the job counts as failed and is run again.
 */
export async function eachApart<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) {
    try {
      await work(item)
    } catch (failure) {
      failures.push(failure)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${items.length} failed.`)
}
