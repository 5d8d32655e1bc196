/**
 * Resolves with the reason when it is time to stop: a signal, or, under npm, the death of npm, which cannot pass on a
 * `kill -9`: without it the app would stay behind on its port.
 */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal))
    if (process.env.npm_lifecycle_event !== undefined) watchParent(() => resolve('npm is gone'))
  })
}

function watchParent(onGone: () => void): void {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && onGone(), 500).unref()
}
