import type { CartView } from '@souk/commerce'

import { speak, type Place } from '../shop/speak.ts'

type Props = {
  item: CartView['items'][number]
  currency: string
  place: Place
  change: (form: FormData) => void
}

/** What else may be paid with a line, each a button that adds it or takes it back. */
export const LineExtras = ({ item, currency, place, change }: Props) => {
  const { t, format } = speak(place)
  if (item.extras.length + item.offeredExtras.length === 0) return null
  const money = (amount: number) => format.money(amount, currency)
  const cost = ({ price, per }: (typeof item.offeredExtras)[number]) =>
    t(per === 'piece' && item.quantity > 1 ? 'cart.extraEach' : 'cart.extraOnce', {
      price: money(price),
    })
  return (
    <form action={change} className="flex flex-wrap gap-2">
      <input type="hidden" name="shop" value={place.slug} />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="title" value={item.title} />
      {item.extras.map(({ id }) => (
        <input key={id} type="hidden" name="extra" value={id} />
      ))}
      {item.extras.map(({ id, title }) => (
        <button key={id} name="dropExtra" value={id} className={BUTTON}>
          {t('cart.extraDrop', { extra: title })}
        </button>
      ))}
      {item.offeredExtras.map((extra) => (
        <button
          key={extra.id}
          name="addExtra"
          value={extra.id}
          title={extra.description ?? undefined}
          className={BUTTON}
        >
          {t('cart.extraAdd', { extra: extra.title })}{' '}
          <span className="text-quiet">{cost(extra)}</span>
        </button>
      ))}
    </form>
  )
}

const BUTTON =
  'min-h-11 cursor-pointer rounded-shop border border-field px-3 text-sm tabular-nums transition-colors hover:border-foreground hover:bg-muted'
