/** What goes back to a caller, as it is kept for replays. */
export type Answer = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}
