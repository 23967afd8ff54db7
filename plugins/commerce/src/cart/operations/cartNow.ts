import type { CartNow } from '../domain/index.ts'
import type { CartQuote } from './lineTypes.ts'
import type { LoadedCart } from './cartTypes.ts'

type Known = Pick<LoadedCart, 'cart' | 'credit' | 'lines' | 'rate'> & { readonly quote: CartQuote }

/** A cart as changes are told of: catalogue prices, which no address changes. */
export const cartNow = ({ cart, credit, lines, rate, quote }: Known): CartNow => ({
  lines: lines.map(({ id, title, quantity, unitPrice, sold, available, stock, extras }) => ({
    id,
    title,
    quantity,
    price: unitPrice,
    sold,
    available,
    stock,
    extras: Object.fromEntries(
      extras
        .filter(({ isChosen }) => isChosen)
        .map((extra) => [extra.id, { title: extra.title, price: extra.price }]),
    ),
  })),
  codes: quote.verdicts.flatMap(({ code, isApplied }) =>
    isApplied && code !== null ? [code] : [],
  ),
  entered: cart.codes,
  rate,
  credit: Object.fromEntries(
    credit
      .filter(({ id }) => quote.giftCards.some((use) => use.id === id))
      .map(({ id, balance }) => [id, Math.max(0, balance)]),
  ),
})
