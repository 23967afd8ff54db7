/** What goes back to a caller, as it is kept for replays. */
export type Answer = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent instead of the body. Such an answer is never kept. */
  readonly file?: Response
}
