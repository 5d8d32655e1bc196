import type { Context } from '../context.ts'
import type { Ports } from '../ports.ts'

/** What a job needs from outside. */
export interface JobContext extends Context {
  readonly ports: Ports
}

/** What the platform does by itself, again and again. It works as the platform, for nobody in particular. */
export interface Job {
  /** Unique and kept: `organisations.lookUpCvr`. */
  readonly name: string
  /** Seconds from the end of one run to the beginning of the next. */
  readonly everySeconds: number
  /** Does what is due. A run that was cut short is repeated, so it does nothing twice that was done. */
  run(context: JobContext): Promise<void>
}
