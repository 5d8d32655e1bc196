import { stopSignal } from '../src/stop-signal.ts'

/** What has been started and must be taken down, the newest last. */
const endings: (() => Promise<void>)[] = []
let isInterrupted = false
/** Whoever ends things waits for whoever has begun to: an interruption may come in the middle of it. */
let turn = Promise.resolve()

/**
 * Starts something and remembers how to end it. An interruption while it starts waits for it, so that nothing is left
 * behind that nobody knows of.
 */
export async function held<Thing>(
  start: () => Promise<Thing>,
  end: (thing: Thing) => Promise<unknown>,
): Promise<Thing> {
  if (isInterrupted) throw new Error('Interrupted.')
  const started = start()
  endings.push(async () => {
    const outcome = await started.then(
      (thing) => ({ thing }),
      () => undefined,
    )
    if (outcome !== undefined) await end(outcome.thing)
  })
  return started
}

/** Does the work, then ends what has been held for it, the newest first. What was held before stays. */
export async function endingAfterwards<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  const before = endings.length
  try {
    return await work()
  } finally {
    await endAllBut(before)
  }
}

/** Ends everything that is held, the newest first. */
async function endAll(): Promise<void> {
  await endAllBut(0)
}

/** Runs a program to its exit code, or until it is interrupted; ends what is held either way, and then the process. */
export async function runToEnd(program: () => Promise<number>): Promise<never> {
  const interrupted = stopSignal().then((reason) => {
    isInterrupted = true
    console.error(`\nInterrupted (${reason}); cleaning up.`)
    return 130
  })
  const exitCode = await Promise.race([program(), interrupted]).catch((error: unknown) => {
    console.error(error)
    return 1
  })
  await endAll()
  process.exit(exitCode)
}

function endAllBut(oldest: number): Promise<void> {
  turn = turn.then(async () => {
    while (endings.length > oldest) {
      const end = endings.pop() ?? (async () => {})
      await end().catch((error: unknown) => console.error(error))
    }
  })
  return turn
}
