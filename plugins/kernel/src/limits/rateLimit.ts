/** How often an operation may be asked, before it answers 429. */
export type RateLimit = {
  readonly points: number
  readonly seconds: number
  /** What is counted: the caller's address (`ip`), or fields of the input; several together make one count. */
  readonly by: 'ip' | (string & {}) | readonly string[]
  /** `refused`: only what is refused counts, as guesses do. Default `all`. */
  readonly counts?: 'all' | 'refused'
  /** Counts only where this field of the input is given. */
  readonly given?: string
}
