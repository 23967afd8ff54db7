import type { OrderView } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'

type Props = { order: OrderView; page: ShopPage }

/** What has happened, the latest first, with the parcels on their way. */
export const Timeline = ({ order, page: { shop, t } }: Props) => {
  const time = new Intl.DateTimeFormat(shop.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: shop.timeZone,
  })
  const told = order.timeline.filter(({ kind }) => !INSIDE.has(kind))
  const parcels = order.fulfilments.filter(({ tracking }) => tracking !== null)
  return (
    <section aria-labelledby="order-history">
      <h2 id="order-history" className="mb-4 text-xl">
        {t('orders.history')}
      </h2>
      <ol className="flex flex-col gap-4 border-l-2 border-line pl-5">
        {told.toReversed().map(({ kind, at, message }) => (
          <li key={`${kind} ${at}`} className="relative">
            <span
              aria-hidden="true"
              className="absolute top-2 -left-[1.625rem] size-2.5 rounded-full bg-accent"
            />
            <p className="font-medium">{isKnown(kind) ? t(`orders.timeline.${kind}`) : message}</p>
            <time dateTime={at} className="text-sm text-quiet">
              {time.format(new Date(at))}
            </time>
          </li>
        ))}
      </ol>
      {parcels.length > 0 && (
        <ul className="mt-6 flex flex-col gap-2">
          {parcels.map(({ id, tracking }) => (
            <li key={id}>
              {t('orders.tracking')}: {tracking?.carrier} {tracking?.number}{' '}
              {tracking?.url && isWeb(tracking.url) && (
                <a
                  href={tracking.url}
                  rel="noreferrer"
                  className="text-link underline underline-offset-4"
                >
                  {t('orders.trackParcel')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What a member typed may be no address at all, or one that runs as a script. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

/** Between the shop and its bank. */
const INSIDE: ReadonlySet<string> = new Set([
  'capture_due',
  'disputed',
  'dispute_answered',
  'dispute_won',
  'dispute_lost',
  'refund_stuck',
  'refunded_beyond',
  'refund_called_off',
])

const KINDS = [
  'placed',
  'changed',
  'confirmed',
  'authorized',
  'paid',
  'payment_failed',
  'payment_needs_review',
  'payment_returned',
  'payment_released',
  'refunded',
  'refund_failed',
  'refund_due',
  'fulfilled',
  'delivered',
  'downloads_taken_back',
  'downloads_given_again',
  'completed',
  'cancelled',
] as const

const isKnown = (kind: string): kind is (typeof KINDS)[number] =>
  (KINDS as readonly string[]).includes(kind)
