import { formatNames, kindNames, type Format, type Kind } from '../domain/index.ts'

export type Tally = Readonly<Record<'create' | 'change' | 'same' | 'refuse', number>>

/** An import as `imports.read` answers it. */
export type ShownImport = {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly format: Format
  readonly state: 'checking' | 'ready' | 'fetching' | 'importing' | 'done' | 'stopped'
  readonly total: number
  readonly done: number
  readonly withPictures: boolean
  readonly plan: Tally
  readonly outcome: Tally
  readonly warnings: number
  readonly pictures: { readonly total: number; readonly done: number; readonly failed: number }
}

export const isMoving = ({ state }: ShownImport): boolean =>
  state === 'checking' || state === 'fetching' || state === 'importing'

/** `12 products`, `1 product`. */
export const things = (count: number, kind: Kind): string => {
  const many = kind === 'stock' ? 'articles' : kindNames[kind].toLowerCase()
  return `${count} ${count === 1 ? many.replace(/s$/u, '') : many}`
}

export const fileWords = ({ kind, format, total }: ShownImport): string =>
  `${kindNames[kind]} in ${format === 'souk' ? 'our own format' : `${formatNames[format]}’s format`} · ${things(total, kind)} in the file`

/** What importing would do that it has not done yet. */
export const toDo = ({ plan }: ShownImport): number => plan.create + plan.change

/** Where it is, in a sentence. */
export const stateWords = (shown: ShownImport): string => {
  const { state, done, total, kind, pictures, outcome } = shown
  if (state === 'checking') return `Looking through the file: ${done} of ${total}`
  if (state === 'fetching')
    return pictures.total === 0
      ? 'Looking for pictures …'
      : `Fetching pictures: ${pictures.done} of ${pictures.total}`
  if (state === 'importing') return `Importing: ${done} of ${total}`
  if (state === 'stopped') return `Stopped after ${done} of ${total}. What is in stays in.`
  if (state === 'done') {
    const made = outcome.create + outcome.change
    const left = outcome.refuse > 0 ? ` ${outcome.refuse} could not be imported.` : ''
    return made === 0
      ? `Everything was here already: nothing changed.${left}`
      : `Done: ${things(made, kind)} imported.${left}`
  }
  const wanted = toDo(shown)
  return wanted === 0
    ? 'There is nothing to import: all of it is here already.'
    : 'Nothing has changed yet. This is what importing would do:'
}
