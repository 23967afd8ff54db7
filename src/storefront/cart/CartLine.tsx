import type { CartView } from '@souk/commerce'
import Link from 'next/link'

import { speak, type Place } from '../shop/speak.ts'
import { Price } from '../ui/Price.tsx'
import { ComingLater } from './ComingLater.tsx'
import { LinePicture } from './LinePicture.tsx'
import { LineExtras } from './LineExtras.tsx'
import { LineWords } from './LineWords.tsx'
import { PendingPrice } from './PendingPrice.tsx'
import { QuantityStepper } from './QuantityStepper.tsx'

const partsText = (parts: NonNullable<CartView['items'][number]['parts']>): string =>
  parts.map(({ quantity, title }) => `${quantity} × ${title}`).join(', ')

type Props = {
  item: CartView['items'][number]
  currency: string
  place: Place
  change: (form: FormData) => void
  /** What was refused when this line was changed. */
  problem: string
}

/** A line: what it is, how many, what they come to. */
export const CartLine = ({ item, currency, place, change, problem }: Props) => {
  const { t, format, routes } = speak(place)
  const money = (amount: number) => format.money(amount, currency)
  // What was deleted has no page any more.
  const product = item.slug === null ? null : routes.product(item.slug)
  const complaint = problem || (item.available ? '' : t('cart.soldOut'))
  const complaintId = `complaint-${item.id}`
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-3 py-6 sm:grid-cols-[7rem_1fr] sm:gap-x-6">
      {product ? (
        <Link href={product} prefetch={false} tabIndex={-1} aria-hidden="true">
          <LinePicture image={item.image} routes={routes} />
        </Link>
      ) : (
        <LinePicture image={null} routes={routes} />
      )}
      <div className="flex min-w-0 flex-col gap-3">
        <div>
          <h2 className="text-lg leading-snug">
            {product ? (
              <Link href={product} prefetch={false} className="hover:underline">
                {item.title}
              </Link>
            ) : (
              item.title
            )}
          </h2>
          <LineWords line={item} speech={{ t, format }} money={money} />
          <ComingLater line={item} speech={{ t, format }} />
          {item.parts && <p className="text-sm text-quiet">{partsText(item.parts)}</p>}
          <Price
            now={t('cart.each', { price: money(item.unitPrice) })}
            was={item.compareAtPrice === null ? undefined : money(item.compareAtPrice)}
            words={{ now: t('product.nowPrice'), was: t('product.wasPrice') }}
            className="text-sm"
          />
        </div>
        <form
          action={change}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
        >
          <input type="hidden" name="shop" value={place.slug} />
          <input type="hidden" name="item" value={item.id} />
          <input type="hidden" name="title" value={item.title} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <QuantityStepper
              quantity={item.quantity}
              words={{
                quantity: t('cart.quantity', { product: item.title }),
                fewer: t('cart.fewer', { product: item.title }),
                more: t('cart.more', { product: item.title }),
                update: t('cart.update'),
              }}
              describedBy={complaint ? complaintId : undefined}
            />
            <button
              name="save"
              value="1"
              aria-label={t('cart.saveItem', { product: item.title })}
              className="min-h-11 cursor-pointer text-sm text-link underline underline-offset-4 hover:no-underline"
            >
              {t('cart.save')}
            </button>
            <button
              name="remove"
              value="1"
              aria-label={t('cart.removeItem', { product: item.title })}
              className="min-h-11 cursor-pointer text-sm text-link underline underline-offset-4 hover:no-underline"
            >
              {t('cart.remove')}
            </button>
          </div>
          <PendingPrice>{money(item.subtotal)}</PendingPrice>
        </form>
        <LineExtras item={item} currency={currency} place={place} change={change} />
        <p id={complaintId} role="alert" className="text-sm font-medium text-danger empty:hidden">
          {complaint}
        </p>
      </div>
    </li>
  )
}
