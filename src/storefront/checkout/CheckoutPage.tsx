import { COUNTRIES, listShippingOptions, type CartView } from '@souk/commerce'

import { currentCustomer } from '../account/currentCustomer.ts'
import { cartKey } from '../cart/cartCookie.ts'
import { currentCart } from '../cart/currentCart.ts'
import { paymentOfCart, type KnownPayment } from '../payment/paymentOf.ts'
import { waysToPayOf } from '../payment/waysToPay.ts'
import { ask, find } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { ChangesNotice } from './ChangesNotice.tsx'
import { CheckoutForm } from './CheckoutForm.tsx'
import { CreditEntry } from './CreditEntry.tsx'
import { initialValues } from './initialValues.ts'
import { listCountries } from './deliveryCountries.ts'
import { NothingToBuy } from './NothingToBuy.tsx'
import { OrderSummary } from './OrderSummary.tsx'
import { PaymentUnderWay } from './PaymentUnderWay.tsx'
import { PlacedAlready } from './PlacedAlready.tsx'
import { ReturnNotice } from './ReturnNotice.tsx'

type Props = {
  page: ShopPage
  /** Whether the shopper says to come back from paying. */
  isBack: boolean
}

/** From a cart to an order, on one page. */
export const CheckoutPage = async ({ page, isBack }: Props) => {
  const { shop, t } = page
  const cart = await currentCart(shop)
  if (cart?.status === 'completed') return <PlacedAlready place={placeOf(page)} />
  if (!cart || cart.items.length === 0) return <NothingToBuy page={page} />
  const customer = await currentCustomer(shop)
  const countries = await listCountries(shop, { all: COUNTRIES, isShipped: cart.requiresShipping })
  const payment = await pendingPayment(page, cart)
  if (payment?.state === 'processing') return <PaymentUnderWay order={payment.order} page={page} />
  const isDeclined = payment?.state === 'failed'
  return (
    <>
      <h1 className="mb-6 text-3xl sm:text-4xl">{t('checkout.title')}</h1>
      {(isDeclined || isBack) && <ReturnNotice how={isDeclined ? 'declined' : 'cancelled'} t={t} />}
      <ChangesNotice
        cart={{ changes: cart.changes, currency: cart.currency }}
        place={placeOf(page)}
      />
      <div className="mt-6 grid gap-8 lg:grid-cols-[1fr_24rem] lg:gap-16 xl:grid-cols-[1fr_27rem]">
        <div className="lg:order-2">
          <OrderSummary cart={cart} page={page} />
          <CreditEntry
            cart={{
              codes: cart.codes,
              giftCards: cart.giftCards,
              storeCredit: cart.storeCredit,
              currency: cart.currency,
            }}
            place={placeOf(page)}
          />
        </div>
        <CheckoutForm
          place={placeOf(page)}
          cart={cart}
          initial={initialValues(cart, {
            customer,
            countries,
            home: shop.taxation?.home ?? shop.taxRates[0]?.country,
          })}
          customer={customer}
          countries={countries}
          allCountries={await listCountries(shop, { all: COUNTRIES, isShipped: false })}
          options={await optionsFor(page, cart)}
          waysToPay={await waysToPayOf(shop)}
          asksToRemind={(shop.reminders?.on ?? false) && customer?.remindMe !== true}
          confirmsReminders={shop.reminders?.confirm ?? false}
          asksDigitalConsent={shop.pricing?.digitalConsent !== false}
          asksTaxId={shop.taxation?.reverseCharge ?? false}
        />
      </div>
    </>
  )
}

/** The cart's order, where it has one, waits for its payment. */
const pendingPayment = async ({ shop }: ShopPage, cart: CartView): Promise<KnownPayment | null> => {
  const key = await cartKey(shop)
  if (key?.id !== cart.id) return null
  return (await find(shop, paymentOfCart, key))?.payment ?? null
}

const optionsFor = async ({ shop }: ShopPage, cart: CartView) => {
  const key = await cartKey(shop)
  if (!key || !cart.requiresShipping) return []
  return (await ask(shop, listShippingOptions, key)).docs
}
