import config from '@payload-config'
import { COUNTRIES, listShippingOptions, providersOf, type CartView } from '@souk/commerce'
import { getPayload } from 'payload'

import { currentCustomer } from '../account/currentCustomer.ts'
import { cartKey } from '../cart/cartCookie.ts'
import { currentCart } from '../cart/currentCart.ts'
import { ask } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { CheckoutForm } from './CheckoutForm.tsx'
import { initialValues } from './initialValues.ts'
import { listCountries } from './deliveryCountries.ts'
import { NothingToBuy } from './NothingToBuy.tsx'
import { OrderSummary } from './OrderSummary.tsx'
import { PlacedAlready } from './PlacedAlready.tsx'

/** From a cart to an order, on one page. */
export const CheckoutPage = async ({ page }: { page: ShopPage }) => {
  const { shop, t } = page
  const cart = await currentCart(shop)
  if (cart?.status === 'completed') return <PlacedAlready place={placeOf(page)} />
  if (!cart || cart.items.length === 0) return <NothingToBuy page={page} />
  const customer = await currentCustomer(shop)
  const countries = await listCountries(shop, { all: COUNTRIES, isShipped: cart.requiresShipping })
  const payload = await getPayload({ config })
  return (
    <>
      <h1 className="mb-6 text-3xl sm:text-4xl">{t('checkout.title')}</h1>
      <div className="grid gap-8 lg:grid-cols-[1fr_24rem] lg:gap-16 xl:grid-cols-[1fr_27rem]">
        <div className="lg:order-2">
          <OrderSummary cart={cart} page={page} />
        </div>
        <CheckoutForm
          place={placeOf(page)}
          cart={cart}
          initial={initialValues(cart, { customer, countries })}
          customer={customer}
          countries={countries}
          allCountries={await listCountries(shop, { all: COUNTRIES, isShipped: false })}
          options={await optionsFor(page, cart)}
          waysToPay={providersOf(payload).map(({ name, title }) => ({ name, title }))}
        />
      </div>
    </>
  )
}

const optionsFor = async ({ shop }: ShopPage, cart: CartView) => {
  const key = await cartKey(shop)
  if (!key || !cart.shippingAddress || !cart.requiresShipping) return []
  return (await ask(shop, listShippingOptions, key)).docs
}
