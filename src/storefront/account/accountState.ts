/** What a form of the account answers: what was typed, less the passwords, and what to tell. */
export type AccountState = {
  readonly problem: string
  readonly news: string
  readonly faults: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly turn: number
}

export const untouched: AccountState = { problem: '', news: '', faults: {}, values: {}, turn: 0 }
