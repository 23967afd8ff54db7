import type { QuotedExtra } from '../../cart/domain/index.ts'
import {
  viewCarried,
  type LoadedLine,
  type QuotedCart,
  type Sold,
} from '../../cart/operations/index.ts'
import { orderFacts } from '../../orders/domain/index.ts'

/** What the order keeps: nothing that changes by itself, or every checkout would be a new version. */
export const frozenFacts = ({ cart, quote }: QuotedCart) =>
  orderFacts(
    {
      ...quote,
      shippingOption: withoutDates(quote.shippingOption),
      giftCards: quote.giftCards.filter(({ amount }) => amount > 0),
      items: quote.items.map(
        ({
          sold: _s,
          stock: _t,
          available: _a,
          free: _f,
          backordered: _b,
          shipsFrom: _d,
          slug: _u,
          categories: _c,
          collections: _k,
          parcel: _w,
          parts,
          carried,
          extras: _e,
          quotedExtras,
          ...line
        }) => ({
          ...line,
          ...carriedBy(carried, quotedExtras),
          ...(parts
            ? { parts: parts.map(({ stock: _p, free: _q, shipsFrom: _r, ...part }) => part) }
            : {}),
          variant: present(line.variant),
          product: present(line.product),
        }),
      ),
    },
    {
      email: cart.email ?? '',
      locale: cart.locale,
      note: cart.note,
      codes: cart.codes,
      taxId: quote.taxTreatment === 'reverse_charge' ? cart.taxId : null,
      shippingAddress: cart.shippingAddress,
      billingAddress: cart.billingAddress,
    },
  )

/** What a line carries, as long as it is anything: lines that carry nothing do not say so. */
const carriedBy = (
  { properties = [], giftCard }: LoadedLine['carried'],
  extras: readonly QuotedExtra[],
): Sold => {
  const { extras: chosen } = viewCarried({ extras: extras.filter(({ isChosen }) => isChosen) })
  return {
    ...(properties.length > 0 && { properties }),
    ...(chosen.length > 0 && { extras: chosen }),
    ...(giftCard && { giftCard }),
  }
}

/** When it should arrive changes by the hour, and is written to the order beside its facts. */
const withoutDates = <Option extends { readonly delivery?: object }>(option: Option | null) => {
  if (!option) return null
  const { delivery: _delivery, ...lasting } = option
  return lasting
}

/** What was deleted is not sold, and has been refused before. */
const present = (id: string | null): string => {
  if (id === null) throw new Error('An order was to be placed for something that was deleted.')
  return id
}
