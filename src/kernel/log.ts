/** Structured log lines, `pino`'s shape: fields first, then a sentence. Never personal data. */
export interface Log {
  debug(fields: object, sentence: string): void
  info(fields: object, sentence: string): void
  warn(fields: object, sentence: string): void
  error(fields: object, sentence: string): void
}
