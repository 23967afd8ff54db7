import { deliveryStateLabels } from '../../digital/domain/index.ts'
import { dateText } from './dateText.ts'
import { DownloadActions, ResendDownloads } from './DownloadActions.tsx'
import type { Words } from './shownOrder.ts'

/** What an order has given, as `orders.deliveries` answers. */
export type DeskDownload = {
  readonly id: string
  readonly kind: 'file' | 'key'
  readonly state: 'waiting' | 'active' | 'withdrawn'
  readonly title: string
  readonly version: string | null
  readonly filename: string | null
  readonly key: string | null
  readonly expiresAt: string | null
  readonly allowed: number
  readonly taken: number
  readonly lastTakenAt: string | null
  readonly withdrawnBy: 'money' | 'person' | null
}

type Props = {
  readonly downloads: readonly DeskDownload[]
  /** Where the order's downloads are changed; null for who may not. */
  readonly address: string | null
  readonly email: string
  readonly consent: { readonly wording: string; readonly at: string } | null
  readonly words: Words
}

/** Files and licence keys of an order: what the buyer has taken, and a way to help them out. */
export const OrderDownloads = ({ downloads, address, email, consent, words }: Props) => {
  if (downloads.length === 0) return null
  return (
    <section aria-label="Downloads and licence keys" className="souk-card">
      <h2>Downloads and licence keys</h2>
      <ul className="souk-bare">
        {downloads.map((one) => (
          <li className="souk-given" key={one.id}>
            <div className="souk-given__what">
              <span>{[one.title, one.version].filter(Boolean).join(', ')}</span>
              <span className="souk-muted souk-small">{standing(one, words)}</span>
            </div>
            {address && <DownloadActions address={`${address}/${one.id}`} download={one} />}
          </li>
        ))}
      </ul>
      {consent && (
        <p className="souk-muted souk-small">
          Agreed {dateText(consent.at, words)}: “{consent.wording}”
        </p>
      )}
      {address && downloads.some(({ state }) => state === 'active') && (
        <div className="souk-actions">
          <ResendDownloads address={`${address}/send`} email={email} />
        </div>
      )}
    </section>
  )
}

const standing = (one: DeskDownload, words: Words): string => {
  if (one.state !== 'active')
    return one.state === 'waiting' && one.kind === 'key'
      ? 'Waiting: no licence key was left. Add some, and the buyer gets one.'
      : one.state === 'waiting'
        ? 'Waiting: the product has no file. Add one, and the buyer gets it.'
        : one.withdrawnBy === 'money'
          ? 'Taken back with its money. Should the money stay with you after all, the buyer has it again.'
          : deliveryStateLabels[one.state]
  if (one.kind === 'key') return `Licence key ${one.key ?? ''}`
  return [
    one.filename,
    `downloaded ${one.taken} of ${one.allowed} times`,
    one.expiresAt && `until ${dateText(one.expiresAt, words)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
