import type { Format, Kind } from '../domain/index.ts'

/** An import that is being worked on. */
export type Running = {
  readonly id: string
  readonly kind: Kind
  readonly format: Format
  readonly state: 'checking' | 'fetching' | 'importing'
  readonly withPictures: boolean
}
