import { deriveToken, hashToken, type Context } from '@souk/kernel'

import type { QuotedCart } from '../../cart/operations/index.ts'
import { loadOf } from '../../shipping/domain/index.ts'
import type { Placement } from '../../orders/domain/index.ts'
import { ORDER_TOKEN, type NewOrder, type OrderRow } from '../../orders/operations/index.ts'
import type { frozenFacts } from './frozenFacts.ts'

export type Facts = ReturnType<typeof frozenFacts>

/** A placement that has something to write down. */
export type Written = Exclude<Placement<Facts>, { readonly kind: 'unchanged' }>

type Given = {
  readonly quoted: QuotedCart
  readonly placement: Written
  /** The version of the order that was there before, if one was. */
  readonly before: Pick<OrderRow, 'id' | 'timeline'> | undefined
  readonly held: Pick<NewOrder, 'stock' | 'heldUntil'>
  readonly digitalConsent: NewOrder['digitalConsent']
}

/** The order that a cart becomes, as it waits for its payment. */
export const orderToWrite = (
  ctx: Context,
  {
    quoted: { cart, quote },
    placement: { facts, version, quoteHash, entry },
    before,
    held,
    digitalConsent,
  }: Given,
): NewOrder => {
  const id = before?.id ?? ctx.newId()
  return {
    ...facts,
    id,
    version,
    quoteHash,
    status: 'pending',
    paymentStatus: 'pending',
    fulfilmentStatus: 'unfulfilled',
    stock: held.stock,
    heldUntil: held.heldUntil,
    digitalConsent,
    cart: cart.id,
    customer: cart.customer,
    discounts: facts.discounts.map(({ code, ...discount }) => ({
      code: code ?? null,
      ...discount,
    })),
    promotions: quote.verdicts,
    shippingOption: facts.shippingOption && {
      ...facts.shippingOption,
      taxRate: facts.shippingTaxRate,
      ...(quote.shippingOption?.delivery && { delivery: quote.shippingOption.delivery }),
      ...packing(quote.consignment),
    },
    taxation: {
      treatment: facts.taxTreatment,
      taxes: facts.taxes,
      taxId: facts.taxId,
      ...(quote.taxedBy.name && { by: quote.taxedBy.name, reference: quote.taxedBy.reference }),
    },
    shippingAddress: cart.shippingAddress as OrderRow['shippingAddress'],
    billingAddress: (cart.billingAddress ?? cart.shippingAddress) as OrderRow['billingAddress'],
    timeline: [...(before?.timeline ?? []), entry],
    tokenHash: hashToken(deriveToken(ctx.payload.secret, ORDER_TOKEN, id)),
  }
}

/** What goes into which box, for whoever packs it; nothing in a shop that keeps no boxes. */
const packing = (consignment: QuotedCart['quote']['consignment']) =>
  consignment.ground?.boxes.length
    ? { parcels: (consignment.load ?? loadOf(consignment)).parcels }
    : {}
