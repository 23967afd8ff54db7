import type { DownloadView } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { sizeText } from './sizeText.ts'

type Props = {
  downloads: readonly (DownloadView & { order: string })[]
  page: ShopPage
}

/** Files and licence keys that somebody has bought: what is left of them, and how to have them. */
export const DownloadList = ({ downloads, page }: Props) => {
  const { t, routes } = page
  return (
    <ul className="divide-y divide-line border-y border-line">
      {downloads.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4"
        >
          <div className="min-w-0">
            <p className="font-medium break-words">
              {[one.title, one.version].filter(Boolean).join(', ')}
            </p>
            {one.key && (
              <p className="mt-1">
                <span className="sr-only">{t('downloads.key')} </span>
                <code className="rounded bg-muted px-2 py-1 break-all select-all">{one.key}</code>
              </p>
            )}
            <p className="text-sm break-words text-quiet">{standing(one, page)}</p>
          </div>
          {one.isDownloadable && (
            <DownloadButton
              action={`${routes.order(one.order)}/downloads/${encodeURIComponent(one.id)}`}
              label={t('downloads.download')}
              title={one.title}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const standing = (one: DownloadView, { t, format, shop }: ShopPage): string => {
  if (one.state === 'withdrawn') return t('downloads.withdrawn')
  if (one.state === 'waiting') return t('downloads.waiting')
  if (one.kind === 'key') return one.key ? t('downloads.key') : t('downloads.keyLost')
  const isOver = one.expiresAt !== null && new Date(one.expiresAt) <= new Date()
  return [
    one.size === null ? null : sizeText(one.size, shop.locale),
    isOver ? t('downloads.over') : t('downloads.left', { count: one.left }),
    one.expiresAt && !isOver ? t('downloads.until', { date: format.date(one.expiresAt) }) : null,
  ]
    .filter(Boolean)
    .join(' · ')
}
