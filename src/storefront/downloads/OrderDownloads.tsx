import { orderDownloads, type OrderView } from '@souk/commerce'

import { orderToken } from '../orders/orderCookie.ts'
import { find } from '../shop/ask.ts'
import type { ShopPage } from '../shop/openPage.ts'
import { DownloadList } from './DownloadList.tsx'
import { refusedDownload } from './refusedDownload.ts'

type Props = { order: OrderView; page: ShopPage; refused: string | undefined }

/** What an order has given as files and licence keys; asked for only where it has any. */
export const OrderDownloads = async ({ order, page, refused }: Props) => {
  if (!order.items.some(({ kind }) => kind === 'digital')) return null
  const { shop, t } = page
  const key = { id: order.id, orderToken: await orderToken(shop, order.id) }
  const downloads = (await find(shop, orderDownloads, key))?.docs ?? []
  const problem = refusedDownload(refused, page)
  return (
    <section id="downloads" aria-labelledby="order-downloads" className="scroll-mt-24">
      <h2 id="order-downloads" className="mb-2 text-xl">
        {t('downloads.title')}
      </h2>
      <p className="mb-3 max-w-prose text-sm text-quiet">
        {downloads.length > 0 ? t('downloads.text') : t('downloads.notYet')}
      </p>
      {problem && (
        <p role="alert" className="mb-3 text-danger">
          {problem}
        </p>
      )}
      {downloads.length > 0 && (
        <DownloadList
          downloads={downloads.map((one) => ({ ...one, order: order.id }))}
          page={page}
        />
      )}
    </section>
  )
}
