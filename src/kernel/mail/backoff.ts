/** Minutes to wait after the so manieth attempt that failed: 1, 2, 4 ... and from the ninth on 4 hours. */
export function minutesToWait(attempts: number): number {
  return Math.min(2 ** (attempts - 1), longestWait)
}

/** After so many attempts a mail has been tried for five days; RFC 5321 asks for four at least. */
export const mostAttempts = 38

const longestWait = 240
