import type { OrderView } from '@souk/commerce'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { Totals } from '../cart/Totals.tsx'
import { OrderDownloads } from '../downloads/OrderDownloads.tsx'
import type { ShopPage } from '../shop/openPage.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { AddressLines } from './AddressLines.tsx'
import { HowToPay } from './HowToPay.tsx'
import { LookUpPage } from './LookUpPage.tsx'
import { OrderLines } from './OrderLines.tsx'
import { PickupPlace } from './PickupPlace.tsx'
import { PrintButton } from './PrintButton.tsx'
import { Refunds } from './Refunds.tsx'
import { SoldGiftCards } from './SoldGiftCards.tsx'
import { Timeline } from './Timeline.tsx'
import { visitorsOrder } from './visitorsOrder.ts'

type Props = {
  page: ShopPage
  id: string
  /** Why a download did not begin: the code that its button came back with. */
  refusedDownload?: string | undefined
}

/** The confirmation, and later the order with what has happened to it. */
export const OrderPage = async ({ page, id, refusedDownload }: Props) => {
  const order = await visitorsOrder(page.shop, id)
  if (!order) return <LookUpPage page={page} isClosed />
  const { t, format, routes, shop } = page
  return (
    <article className="mx-auto max-w-5xl print:max-w-none">
      {/* On paper there is nowhere to go. */}
      <style>{'@media print { body header.sticky, body footer { display: none } }'}</style>
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div>
          <p className="text-quiet">
            {order.number === null
              ? t('orders.pendingNumber')
              : t('orders.number', { number: String(order.number) })}
          </p>
          <h1 className="mt-1 text-3xl sm:text-4xl">{greeting(order, page)}</h1>
          <p className="mt-3 max-w-prose">{standing(order, page)}</p>
          <p className="mt-1 text-sm text-quiet">
            {t('orders.placedOn', { date: format.date(order.placedAt) })}
          </p>
          <div className="mt-4 flex flex-wrap gap-2">
            <Badge look="outline">{t(`orders.status.${order.status}`)}</Badge>
            <Badge look="outline">{t(`orders.payment.${order.paymentStatus}`)}</Badge>
            <Badge look="outline">{t(`orders.fulfilment.${order.fulfilmentStatus}`)}</Badge>
          </div>
        </div>
        <PrintButton label={t('orders.print')} />
      </header>
      <div className="mt-10 grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14 print:block">
        <div className="flex flex-col gap-10">
          <HowToPay order={order} page={page} />
          <OrderLines order={order} page={page} />
          <OrderDownloads order={order} page={page} refused={refusedDownload} />
          <SoldGiftCards order={order} page={page} />
          <Refunds order={order} page={page} />
          <Timeline order={order} page={page} />
        </div>
        <div className="flex flex-col gap-6 self-start rounded-shop bg-muted p-6 print:mt-6 print:bg-transparent print:p-0">
          <Totals
            of={{ ...order, requiresShipping: order.shippingOption !== null }}
            speech={page}
            isPlaced
          />
          {order.shippingAddress && (
            <Fact title={t('orders.deliverTo')}>
              <AddressLines address={order.shippingAddress} locale={shop.locale} />
            </Fact>
          )}
          {order.billingAddress && differs(order) && (
            <Fact title={t('orders.billTo')}>
              <AddressLines address={order.billingAddress} locale={shop.locale} />
            </Fact>
          )}
          {order.shippingOption?.pickup && (
            <Fact title={t('orders.collectAt')}>
              <PickupPlace pickup={order.shippingOption.pickup} locale={shop.locale} />
            </Fact>
          )}
          {order.shippingOption && (
            <Fact title={t('orders.shipBy')}>
              {order.shippingOption.name}
              {order.shippingOption.estimate && (
                <span className="block text-quiet">{order.shippingOption.estimate}</span>
              )}
              {order.shippingOption.delivery && (
                <span className="block text-quiet">
                  {t('checkout.arrives', { dates: arrivalOf(order.shippingOption.delivery, page) })}
                </span>
              )}
            </Fact>
          )}
          <Fact title={t('orders.email')}>
            <span className="break-words">{order.email}</span>
          </Fact>
          {order.note && <Fact title={t('orders.note')}>{order.note}</Fact>}
        </div>
      </div>
      <Button asChild look="outline" className="mt-10 print:hidden">
        <Link href={routes.products}>{t('orders.continue')}</Link>
      </Button>
    </article>
  )
}

const arrivalOf = (
  { earliest, latest }: { earliest: string; latest: string },
  { format }: ShopPage,
): string => format.days(earliest, latest)

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="border-t border-line pt-4">
    <h2 className="mb-1 font-sans text-sm font-semibold">{title}</h2>
    <div>{children}</div>
  </div>
)

const greeting = (order: OrderView, { t }: ShopPage): string => {
  const [name] = (order.shippingAddress ?? order.billingAddress)?.name.split(' ') ?? []
  return name ? t('orders.thanks', { name }) : t('orders.thanksPlain')
}

const standing = ({ status, paymentStatus, email }: OrderView, { t }: ShopPage): string => {
  if (status === 'pending') return t('orders.pending')
  if (status === 'cancelled') return t('orders.cancelled')
  switch (paymentStatus) {
    case 'authorized':
      return t('orders.authorizedText', { email })
    case 'refunded':
      return t('orders.refundedText')
    case 'partially_refunded':
      return t('orders.partlyRefundedText')
    // That a bank has claimed money back is between the bank and the shop.
    case 'disputed':
    case 'paid':
      return t('orders.paidText', { email })
    default:
      return t('orders.confirmed', { email })
  }
}

const differs = ({ billingAddress, shippingAddress }: OrderView): boolean =>
  JSON.stringify(billingAddress) !== JSON.stringify(shippingAddress)
