/** What came of reminders: letters sent, whose link was followed, whose cart was ordered then. */
export type ReminderNumbers = {
  readonly sent: number
  readonly opened: number
  readonly ordered: number
  /** What these orders came to, in minor units, by currency. */
  readonly amounts: readonly { readonly amount: number; readonly currency: string }[]
}
