import type { CartView } from '@souk/commerce'

import { ComingLater } from '../cart/ComingLater.tsx'
import { LinePicture } from '../cart/LinePicture.tsx'
import { LineWords } from '../cart/LineWords.tsx'
import { Totals } from '../cart/Totals.tsx'
import type { ShopPage } from '../shop/openPage.ts'
import { ChevronDown } from '../ui/icons.tsx'

type Props = { cart: CartView; page: ShopPage }

/** What is being bought: beside the form on a desk, folded away above it on a phone. */
export const OrderSummary = ({ cart, page }: Props) => {
  const { t, format } = page
  return (
    <>
      <details className="group rounded-shop bg-muted px-5 py-4 lg:hidden">
        <summary className="flex cursor-pointer list-none items-center gap-3 font-medium [&::-webkit-details-marker]:hidden">
          <ChevronDown className="size-5 transition-transform group-open:rotate-180" />
          <span className="group-open:hidden">{t('checkout.show')}</span>
          <span className="hidden group-open:inline">{t('checkout.hide')}</span>
          <span className="ml-auto text-lg font-semibold tabular-nums">
            {format.money(cart.totals.total, cart.currency)}
          </span>
        </summary>
        <Contents cart={cart} page={page} />
      </details>
      <section
        aria-labelledby="checkout-summary"
        className="hidden rounded-shop bg-muted p-6 lg:sticky lg:top-24 lg:block"
      >
        <h2 id="checkout-summary" className="text-xl">
          {t('checkout.summary')}
        </h2>
        <Contents cart={cart} page={page} />
      </section>
    </>
  )
}

const Contents = ({ cart, page }: Props) => {
  const { t, format, routes } = page
  return (
    <>
      <ul className="my-5 flex flex-col gap-4">
        {cart.items.map((item) => (
          <li key={item.id} className="grid grid-cols-[4rem_1fr_auto] items-center gap-4">
            <span className="relative">
              <LinePicture image={item.image} routes={routes} className="bg-background" />
              <span
                aria-hidden="true"
                className="absolute -top-2 -right-2 grid h-6 min-w-6 place-items-center rounded-full bg-foreground px-1.5 text-xs font-semibold text-background tabular-nums"
              >
                {item.quantity}
              </span>
            </span>
            <span className="min-w-0">
              <span className="sr-only">{item.quantity} × </span>
              <span className="block leading-snug font-medium">{item.title}</span>
              <LineWords
                line={item}
                speech={{ t, format }}
                money={(amount) => format.money(amount, cart.currency)}
              />
              <ComingLater line={item} speech={{ t, format }} />
            </span>
            <span className="tabular-nums">{format.money(item.subtotal, cart.currency)}</span>
          </li>
        ))}
      </ul>
      <Totals
        of={cart}
        speech={{ t, format }}
        isPlaced={cart.shippingAddress !== null}
        className="border-t border-line pt-5"
      />
    </>
  )
}
