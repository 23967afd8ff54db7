import type { EvidenceFileKind } from '../../disputes/domain/index.ts'
import type { AddedFile } from './evidenceUpload.ts'

/** A file that somebody has chosen: on its way, added, or turned away. */
export type FileChoice = {
  /** Tells it from one that was chosen before under the same kind. */
  readonly attempt: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly added?: AddedFile
  /** Why it was not added, for a person. */
  readonly trouble?: string
}

export type FileChoices = Partial<Record<EvidenceFileKind, FileChoice>>

export type FileEvent = { readonly as: EvidenceFileKind } & (
  | { readonly type: 'chosen'; readonly choice: FileChoice }
  | { readonly type: 'removed' }
  | { readonly type: 'added'; readonly attempt: number; readonly file: AddedFile }
  | { readonly type: 'failed'; readonly attempt: number; readonly trouble: string }
)

/** An answer for a file that was removed, or replaced by another one, comes too late and changes nothing. */
export const choicesAfter = (choices: FileChoices, event: FileEvent): FileChoices => {
  const { as } = event
  if (event.type === 'chosen') return { ...choices, [as]: event.choice }
  if (event.type === 'removed') return { ...choices, [as]: undefined }
  const choice = choices[as]
  if (choice?.attempt !== event.attempt) return choices
  const outcome = event.type === 'added' ? { added: event.file } : { trouble: event.trouble }
  return { ...choices, [as]: { ...choice, ...outcome } }
}
