import type { CountState } from '../../domain/index.ts'

/** A line of a sheet as the panel shows it; counts in pieces, `value` in minor units. */
export type ShownLine = {
  readonly id: string
  readonly label: string
  readonly sku: string
  readonly barcode: string
  readonly expected: number
  readonly counted: number | null
  readonly difference: number | null
  readonly value: number | null
  readonly unsure: boolean
  readonly problem: string | null
}

export type ShownCount = {
  readonly state: CountState
  readonly location: string
  readonly currency: string
  readonly tallies: {
    readonly lines: number
    readonly counted: number
    readonly differing: number
    readonly more: number
    readonly fewer: number
    readonly value: number | null
    readonly unsure: number
  }
  readonly lines: {
    readonly docs: readonly ShownLine[]
    readonly totalDocs: number
    readonly page: number
    readonly totalPages: number
  }
}

export type Show = 'all' | 'open' | 'counted' | 'differing'

/** Said where somebody counts, and again before the stock is corrected. */
export const SOLD_HAS_LEFT =
  'Orders that were not sent yet have left the stock already: do not count their pieces.'

/** Why a line was left out, or cannot be applied. */
export const whyBlocked: Readonly<Record<string, string>> = {
  held: 'More is held for shoppers than would be left',
  gone: 'Fewer lie there now than are missing',
  bundle: 'It is made of parts by now',
  corrected: 'It was corrected after it was counted. Count it again',
}
