import { publicError, type Context } from '@souk/kernel'
import { ask } from '@souk/kernel/panel/server'

import type { ShownAddress } from './shownOrder.ts'

/** The document, as the panel reads it. */
export type StoredCart = {
  readonly id: string
  readonly status: 'open' | 'completed'
  readonly email?: string | null
  readonly customer?: string | { readonly id: string } | null
  readonly note?: string | null
  readonly codes?: readonly string[] | null
  readonly taxId?: string | null
  readonly shippingAddress?: ShownAddress | null
  readonly billingAddress?: ShownAddress | null
  readonly updatedAt: string
  readonly expiresAt: string
}

/** With its prices as they are now, and what became of each promotion: as `carts.show` answers. */
export type ShownCart = {
  readonly cart: {
    readonly currency: string
    readonly taxInclusive: boolean
    readonly items: readonly (ShownCartLine & {
      readonly available: boolean
      readonly unitPrice: number
      readonly subtotal: number
    })[]
    readonly savedItems: readonly ShownCartLine[]
    readonly discounts: readonly { code?: string; title: string; amount: number }[]
    readonly shippingOption: { readonly name: string } | null
    readonly totals: Readonly<
      Record<'subtotal' | 'discount' | 'shipping' | 'tax' | 'giftCard' | 'total', number>
    >
  }
  readonly promotions: readonly {
    readonly title: string
    readonly code: string | null
    readonly applied: boolean
    readonly amount: number
    readonly why: string
  }[]
}

/** Amounts in minor units of the cart's currency. */
export type ShownCartLine = {
  readonly id: string
  /** Null once it was deleted. */
  readonly product: string | null
  readonly title: string
  readonly sku: string | null
  readonly options: Readonly<Record<string, string>>
  readonly image: { readonly url: string } | null
  readonly properties: readonly { readonly name: string; readonly value: string }[]
  readonly extras: readonly { readonly id: string; readonly title: string }[]
  readonly giftCard: { readonly recipientEmail?: string } | null
  readonly quantity: number
}

/** Null where it can no longer be opened, or by nobody who is looking. */
export const shownCart = async (
  ctx: Context,
  which: { readonly id: string; readonly locale: string },
): Promise<ShownCart | null> => {
  try {
    return (await ask(ctx, 'carts.show', which)) as ShownCart | null
  } catch (error) {
    if (publicError(error).status === 404) return null
    throw error
  }
}
