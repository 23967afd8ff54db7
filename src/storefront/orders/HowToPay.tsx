import type { OrderView } from '@souk/commerce'
import Link from 'next/link'

import { cartKey } from '../cart/cartCookie.ts'
import { paymentOfOrder, type KnownPayment } from '../payment/paymentOf.ts'
import { ask } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { Button } from '../ui/Button.tsx'
import { orderToken } from './orderCookie.ts'

type Props = { order: OrderView; page: ShopPage }

/** What is left to do for who has not paid yet. */
export const HowToPay = async ({ order, page }: Props) => {
  const { shop, t, format } = page
  if (!['pending', 'failed'].includes(order.paymentStatus) || order.status === 'cancelled')
    return null
  const key = { id: order.id, orderToken: await orderToken(shop, order.id) }
  const { payment } = await ask(shop, paymentOfOrder, key)
  const isByHand = payment?.provider === 'manual'
  return (
    <section
      aria-labelledby="how-to-pay"
      className="rounded-shop border-l-4 border-accent bg-muted p-6"
    >
      <h2 id="how-to-pay" className="text-xl">
        {isByHand ? t('orders.payTitle') : t('orders.payNowTitle')}
      </h2>
      {isByHand && shop.paymentInstructions && (
        <p className="mt-3 whitespace-pre-line">{shop.paymentInstructions}</p>
      )}
      <p className="mt-3 font-semibold tabular-nums">
        {t('orders.amountDue')}: {format.money(order.totals.total, order.currency)}
      </p>
      {order.number !== null && <p>{t('orders.payReference', { number: String(order.number) })}</p>}
      {order.status === 'pending' && <WaysOn payment={payment} order={order} page={page} />}
    </section>
  )
}

/** Paying begins at the cart that the order was made of, and only its owner has that. */
const WaysOn = async ({
  payment,
  order,
  page: { shop, routes, t },
}: Props & { payment: KnownPayment | null }) => {
  const cart = await cartKey(shop)
  const isUnderWay = payment?.state === 'processing' || payment?.state === 'authorized'
  const isTheirs = cart !== null && cart.id === payment?.cart
  return (
    <>
      {!isUnderWay && !isTheirs && <p className="mt-3">{t('orders.payElsewhere')}</p>}
      <div className="mt-4 flex flex-wrap gap-3 print:hidden">
        {!isUnderWay && isTheirs && (
          <Button asChild>
            <Link href={routes.checkout} prefetch={false}>
              {t('orders.payNow')}
            </Link>
          </Button>
        )}
        <Button asChild look="outline">
          <Link href={routes.paid(order.id)} prefetch={false}>
            {t('orders.check')}
          </Link>
        </Button>
      </div>
    </>
  )
}
