import type { Line, Note } from '../domain/index.ts'
import type { Outcome } from './importView.ts'

/** A thing of a file as its import holds it. */
export type HeldRow<Item = unknown> = {
  id: string
  line: number
  item: Item
  lines: readonly Line[]
  notes: Note[]
  [column: string]: unknown
}

/** What the dry run has found of one. */
export type Checked = { id: string; plan: Outcome; changes: unknown; notes: readonly Note[] }

/** What has become of one. */
export type Noted = {
  readonly outcome: Outcome
  readonly changes?: unknown
  readonly document?: string
  /** False where what it names is still to come. */
  readonly isLinked?: boolean
  readonly notes?: readonly Note[]
}
