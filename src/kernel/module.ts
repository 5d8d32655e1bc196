import type { Reaction } from './facts/reaction.ts'
import type { BoundRoute } from './http/handlers.ts'
import type { Job } from './jobs/job.ts'
import type { Memory } from './memory.ts'

/** What a module gives the platform. Its name is its folder, its database schema and its place in `modules.ts`. */
export interface Module {
  readonly name: string
  readonly routes: readonly BoundRoute[]
  readonly reactions: readonly Reaction[]
  readonly jobs: readonly Job[]
  /** What each process that answers the web keeps of the module's data in its memory. */
  readonly memories?: readonly Memory[]
}
