/** What came of asking for a while. */
export interface Timings {
  readonly answers: number
  readonly perSecond: number
  /** Milliseconds within which so many percent were answered. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Sums up the times of all answers, in milliseconds, that came within so many seconds. */
export function timings(times: readonly number[], seconds: number): Timings {
  const sorted = Float64Array.from(times).sort()
  const percentile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  const answers = times.length
  return { answers, perSecond: answers / seconds, p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) }
}
