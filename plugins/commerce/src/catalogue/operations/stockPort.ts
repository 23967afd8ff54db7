import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Context } from '@souk/kernel'

/** What a table of variants asks of stock, which is the business of a later room. */
export type StockPort = {
  /** Pieces on the shelf and held, for a statement that calls its variants `variant`. */
  readonly level: (variant: string) => {
    readonly join: SQL
    readonly onHand: SQL
    readonly held: SQL
    /** Whether its parts are counted, and not the variant itself. */
    readonly isBundle: SQL
  }
  /**
   * Sets what lies on the shelf; answers where more is held than that, or where somebody else has
   * counted so many meanwhile, and changes nothing then.
   */
  readonly count: (
    ctx: Context,
    given: {
      readonly counts: readonly {
        readonly variant: string
        readonly onHand: number
        readonly seen: number | null
      }[]
      readonly reason: string
      readonly cause: string
    },
  ) => Promise<
    readonly ({ readonly variant: string } & (
      { readonly held: number } | { readonly onHand: number }
    ))[]
  >
}
