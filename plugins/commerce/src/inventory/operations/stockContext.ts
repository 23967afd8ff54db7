import type { Context } from '@souk/kernel'

/** The part of a context that stock needs. Hooks of Payload bring one of their own. */
export type StockContext = Pick<Context, 'sql' | 'scope'> & {
  readonly transaction: <T>(work: (ctx: StockContext) => Promise<T>) => Promise<T>
}
