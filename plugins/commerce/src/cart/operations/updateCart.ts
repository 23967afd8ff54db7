import { anyone, defineOperation, kernelErrors, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  addressInput,
  assertWording,
  consentInput,
  emailInput,
} from '../../customers/operations/index.ts'
import type { Address } from '../../customers/domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView, viewOf } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import { keepConsent } from './keepConsent.ts'
import { loadQuotedCart } from './loadQuotedCart.ts'
import { ownCart, type CartKey } from './ownCart.ts'
import { taxIdChange } from './taxIdChange.ts'

const details = z.object({
  email: emailInput.nullable().optional(),
  shippingAddress: addressInput.nullable().optional(),
  billingAddress: addressInput.nullable().optional(),
  taxId: z.string().trim().max(30).nullable().optional().describe('A VAT number, for businesses.'),
  note: z.string().trim().max(1000).nullable().optional(),
  locale: z.string().max(20).optional(),
  ...consentInput,
})
type Details = z.output<typeof details>

export const updateCart = defineOperation({
  name: 'carts.update',
  summary: 'Say who buys, and where it goes; null takes a detail back',
  feature: 'commerce',
  http: { method: 'PATCH', path: '/store/carts/:id', headers: cartHeaders },
  input: details.extend(cartKey),
  output: cartView,
  access: anyone,
  // Each number is asked about elsewhere.
  rateLimit: { points: 60, seconds: 300, by: 'ip', given: 'taxId' },
  complete: completeTaxes,
  run: async (ctx, { id, cartToken, ...given }) => {
    const key = { id, cartToken }
    assertWording(given)
    const taxId = await taxIdChange(ctx, key, given.taxId)
    // Together, so that nothing is kept of what makes a cart too large to be counted, such as a tax.
    return ctx.transaction(async (inside) => {
      await changeCart(inside, key, [...changesOf(inside, given), ...taxId])
      if (given.remindMe !== undefined || given.email !== undefined)
        await keepConsent(inside, key, given.remindMe ? given.remindMeWording : undefined)
      const loaded = await loadQuotedCart(inside, key)
      const { cart, quote, revision } = loaded
      const isLost = cart.shippingOption !== null && quote.shippingOption === null
      if (isLost && given.shippingAddress !== undefined && quote.consignment.requiresShipping) {
        await forgetShipping(inside, key, revision)
      }
      return viewOf(loaded)
    })
  },
})

const changesOf = (ctx: Context, given: Details) => {
  const { email, shippingAddress, billingAddress, note, locale, remindMe } = given
  return [
    ...(email === undefined ? [] : [sql`email = ${email}`]),
    ...(remindMe === undefined ? [] : [sql`remind_me = ${remindMe}`]),
    ...(note === undefined ? [] : [sql`note = ${note || null}`]),
    ...(locale === undefined ? [] : [sql`locale = ${knownLocale(ctx, locale)}`]),
    ...(billingAddress === undefined ? [] : [sql`billing_address = ${json(billingAddress)}`]),
    ...(shippingAddress === undefined ? [] : [sql`shipping_address = ${json(shippingAddress)}`]),
  ]
}

/** A way of shipping that does not serve the new address is forgotten; nobody else's choice is. */
const forgetShipping = async (ctx: Context, key: CartKey, revision: string): Promise<void> => {
  await ctx.sql(sql`
    update carts c set shipping_option_id = null, shipping_choice = null
    where ${ownCart(ctx, key)} and c.status = 'open' and c.xmin = ${revision}::xid`)
}

const json = (address: Address | null) => sql`${address && JSON.stringify(address)}::jsonb`

const knownLocale = ({ shop }: Context, locale: string): string => {
  if (shop.locales.includes(locale)) return locale
  const message = `One of: ${shop.locales.join(', ')}.`
  throw kernelErrors.invalid_input({ issues: [{ path: ['locale'], message }] })
}
