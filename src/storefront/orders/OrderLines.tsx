import type { OrderView } from '@souk/commerce'

import { ComingLater } from '../cart/ComingLater.tsx'
import { LinePicture } from '../cart/LinePicture.tsx'
import { LineWords } from '../cart/LineWords.tsx'
import type { ShopPage } from '../shop/openPage.ts'
import type { PictureData } from '../ui/Picture.tsx'

type Props = { order: OrderView; page: ShopPage }

/** What was bought, as it was called and cost then. */
export const OrderLines = ({ order, page: { t, format, routes } }: Props) => (
  <section aria-labelledby="order-lines">
    <h2 id="order-lines" className="mb-2 text-xl">
      {t('orders.lines')}
    </h2>
    <ul className="divide-y divide-line border-y border-line">
      {order.items.map((item) => (
        <li key={item.id} className="grid grid-cols-[4.5rem_1fr_auto] items-center gap-4 py-4">
          <LinePicture image={item.image as PictureData | null} routes={routes} />
          <div className="min-w-0">
            <p className="font-medium">{item.title}</p>
            <LineWords
              line={item}
              speech={{ t, format }}
              money={(amount) => format.money(amount, order.currency)}
            />
            <p className="text-sm text-quiet tabular-nums">
              {t('orders.piecesOf', {
                count: format.count(item.quantity),
                price: format.money(item.unitPrice, order.currency),
              })}
            </p>
            <ComingLater line={item} speech={{ t, format }} />
          </div>
          <p className="font-medium tabular-nums">{format.money(item.subtotal, order.currency)}</p>
        </li>
      ))}
    </ul>
  </section>
)
