type Log = (facts: Record<string, unknown>, message: string) => void

/** The part of a pino logger that operations use: facts first, then a sentence. */
export type Logger = {
  readonly debug: Log
  readonly info: Log
  readonly warn: Log
  readonly error: Log
  /** Lets a caller spare itself the facts of a line that nobody reads. */
  readonly isLevelEnabled?: (level: string) => boolean
}
