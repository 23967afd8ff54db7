import type { WishListView } from '@souk/commerce'
import Link from 'next/link'

import { LinePicture } from '../cart/LinePicture.tsx'
import { optionsText } from '../cart/optionsText.ts'
import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Price } from '../ui/Price.tsx'

type Props = {
  wish: WishListView['items'][number]
  list: string
  place: Place
  change: (form: FormData) => void
  /** What was refused when this wish was moved. */
  problem: string
}

/** A wish: what it is, what it costs now, and the way into the cart. */
export const WishLine = ({ wish, list, place, change, problem }: Props) => {
  const { t, format, routes } = speak(place)
  const { product, variant } = wish
  const money = (amount: number) => format.money(amount, product.currency)
  const href = `${routes.product(product.slug)}${variant ? `?variant=${variant.id}` : ''}`
  const least = variant?.price ?? product.priceRange.min
  const was = variant ? variant.compareAtPrice : product.compareAtPrice
  const isAvailable = variant ? variant.available : product.available
  const isChosen = variant !== null || product.options.length === 0
  // What it asks for is answered on its page.
  const leadsToProduct = !isChosen || (wish.asks && isAvailable)
  const isRange = !variant && product.priceRange.max > product.priceRange.min
  return (
    <li className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-3 py-6 sm:grid-cols-[7rem_1fr] sm:gap-x-6">
      <Link href={href} prefetch={false} tabIndex={-1} aria-hidden="true">
        <LinePicture image={variant?.image ?? product.thumbnail} routes={routes} />
      </Link>
      <div className="flex min-w-0 flex-col gap-2">
        <div>
          <h2 className="text-lg leading-snug">
            <Link href={href} prefetch={false} className="hover:underline">
              {product.title}
            </Link>
          </h2>
          {variant && <p className="text-sm text-quiet">{optionsText(variant.options)}</p>}
          <Price
            now={isRange ? t('product.from', { price: money(least) }) : money(least)}
            was={was !== null && was > least ? money(was) : undefined}
            words={{ now: t('product.nowPrice'), was: t('product.wasPrice') }}
          />
          {!isAvailable && <p className="text-sm text-quiet">{t('product.soldOut')}</p>}
        </div>
        <form action={change} className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <input type="hidden" name="shop" value={place.slug} />
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="item" value={wish.id} />
          <input type="hidden" name="title" value={product.title} />
          {leadsToProduct && (
            <Button asChild size="small" look={isChosen ? 'solid' : 'outline'}>
              <Link href={href} prefetch={false}>
                {isChosen ? t('wishes.fillIn') : t('wishes.choose')}
                <span className="sr-only">: {product.title}</span>
              </Link>
            </Button>
          )}
          {isChosen && !wish.asks && isAvailable && (
            <Button
              type="submit"
              name="intent"
              value="move"
              size="small"
              aria-label={t('wishes.moveItem', { product: product.title })}
            >
              {t('wishes.move')}
            </Button>
          )}
          <button
            name="intent"
            value="remove"
            aria-label={t('wishes.removeItem', { product: product.title })}
            className="min-h-11 cursor-pointer text-sm text-link underline underline-offset-4 hover:no-underline"
          >
            {t('wishes.remove')}
          </button>
        </form>
        <p role="alert" className="text-sm font-medium text-danger empty:hidden">
          {problem}
        </p>
      </div>
    </li>
  )
}
