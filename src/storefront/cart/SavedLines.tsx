import type { CartView } from '@souk/commerce'
import Link from 'next/link'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Price } from '../ui/Price.tsx'
import { LinePicture } from './LinePicture.tsx'
import { LineWords } from './LineWords.tsx'
import { savedText } from './savedText.ts'

type Saved = CartView['savedItems'][number]
type Props = {
  cart: Pick<CartView, 'savedItems' | 'currency'>
  place: Place
  /** Takes `takeBack` and `removeSaved`. */
  change: (form: FormData) => void
  /** What was refused, and at which of them. */
  refused: { readonly problem: string; readonly at: string }
}

/** What was set aside for later, below the cart; nothing where nothing was. */
export const SavedLines = ({ cart, place, change, refused }: Props) => {
  const { t } = speak(place)
  if (cart.savedItems.length === 0) return null
  return (
    <section aria-labelledby="saved-for-later" className="mt-2 self-start lg:mt-12">
      <h2 id="saved-for-later" className="text-2xl">
        {t('cart.saved.title')}
      </h2>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {cart.savedItems.map((item) => (
          <SavedLine
            key={item.id}
            item={item}
            currency={cart.currency}
            place={place}
            change={change}
            problem={refused.at === item.id ? refused.problem : ''}
          />
        ))}
      </ul>
    </section>
  )
}

type LineProps = {
  item: Saved
  currency: string
  place: Place
  change: (form: FormData) => void
  problem: string
}

const SavedLine = ({ item, currency, place, change, problem }: LineProps) => {
  const { t, format, routes } = speak(place)
  const money = (amount: number) => format.money(amount, currency)
  const product = item.slug === null ? null : routes.product(item.slug)
  const isShort = item.obtainable < item.quantity
  const notice = savedText(item, { t, money })
  return (
    <li className="grid grid-cols-[4.5rem_1fr] gap-x-4 gap-y-3 py-5 sm:grid-cols-[5.5rem_1fr] sm:gap-x-6">
      {product ? (
        <Link href={product} prefetch={false} tabIndex={-1} aria-hidden="true">
          <LinePicture image={item.image} routes={routes} />
        </Link>
      ) : (
        <LinePicture image={null} routes={routes} />
      )}
      <div className="flex min-w-0 flex-col gap-2">
        <div>
          <h3 className="leading-snug font-medium">
            {product ? (
              <Link href={product} prefetch={false} className="hover:underline">
                {item.title}
              </Link>
            ) : (
              item.title
            )}
          </h3>
          <LineWords line={item} speech={{ t, format }} money={money} />
          <p className="text-sm text-quiet">{t('cart.saved.pieces', { count: item.quantity })}</p>
          {item.sold && (
            <Price
              now={t('cart.each', { price: money(item.unitPrice) })}
              was={item.compareAtPrice === null ? undefined : money(item.compareAtPrice)}
              words={{ now: t('product.nowPrice'), was: t('product.wasPrice') }}
              className="text-sm"
            />
          )}
          {notice.map((text) => (
            <p key={text} className="text-sm font-medium">
              {text}
            </p>
          ))}
        </div>
        <form action={change} className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <input type="hidden" name="shop" value={place.slug} />
          <input type="hidden" name="item" value={item.id} />
          <input type="hidden" name="title" value={item.title} />
          {item.obtainable > 0 && (
            <Button
              type="submit"
              name="takeBack"
              value={isShort ? item.obtainable : 'all'}
              size="small"
              look="outline"
              aria-label={t('cart.saved.takeBackItem', { product: item.title })}
            >
              {isShort
                ? t('cart.saved.takeBackSome', { count: item.obtainable })
                : t('cart.saved.takeBack')}
            </Button>
          )}
          <button
            name="removeSaved"
            value="1"
            aria-label={t('cart.saved.removeItem', { product: item.title })}
            className="min-h-11 cursor-pointer text-sm text-link underline underline-offset-4 hover:no-underline"
          >
            {t('cart.remove')}
          </button>
        </form>
        <p role="alert" className="text-sm font-medium text-danger empty:hidden">
          {problem}
        </p>
        {problem !== '' && product && (
          <Button asChild size="small" look="outline" className="self-start">
            <Link href={product} prefetch={false}>
              {t('cart.saved.toProduct')}
              <span className="sr-only">: {item.title}</span>
            </Link>
          </Button>
        )}
      </div>
    </li>
  )
}
