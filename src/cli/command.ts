import type { Config } from '../config.ts'
import type { Context } from '../kernel/context.ts'
import type { Log } from '../kernel/log.ts'
import type { Platform } from '../platform.ts'

/** What one can ask for. `name` is one or two words, as one types them. */
export interface Command {
  readonly name: string
  /** What stands after the name: `FILE [--dry-run]`. */
  readonly usage: string
  /** One line for the list of commands. */
  readonly summary: string
  run(words: readonly string[], terminal: Terminal): Promise<Outcome>
}

/** What became of a command. Told by `cli.ts`: texts and JSON on standard output, sentences on standard error. */
export type Outcome =
  | { readonly kind: 'done'; readonly text: string; readonly json: object }
  /** The command has written its output itself. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'misused'; readonly sentence: string }

/** Where the command was typed. */
export interface Terminal {
  readonly workingDirectory: string
  readonly environment: NodeJS.ProcessEnv
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal
  /** Whether somebody watches standard error. */
  readonly isWatched: boolean
  /** Replaces the line that shows how far we are; an empty one clears it. Nothing in a pipe. */
  showProgress(line: string): void
}

/** The platform as a command sees it. */
export interface Session {
  readonly config: Config
  readonly platform: Platform
  readonly context: Context
  readonly log: Log
}

export function done(text: string, json: object): Outcome {
  return { kind: 'done', text, json }
}

export function failed(sentence: string): Outcome {
  return { kind: 'failed', sentence }
}

export function misused(sentence: string): Outcome {
  return { kind: 'misused', sentence }
}
