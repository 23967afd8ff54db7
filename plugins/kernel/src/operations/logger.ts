type Log = (facts: Record<string, unknown>, message: string) => void

/** The part of a pino logger that operations use: facts first, then a sentence. */
export type Logger = {
  readonly debug: Log
  readonly info: Log
  readonly warn: Log
  readonly error: Log
}
