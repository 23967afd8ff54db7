import { Link } from '@payloadcms/ui'

import type { Overview } from '../domain/index.ts'
import { TroubleList } from './TroubleList.tsx'
import { countText, moneyText, type Words } from './words.ts'

/** What waits for somebody: each leads to the list of exactly those. */
export const DueCards = ({ overview, words }: { overview: Overview; words: Words }) => {
  const { toSend, unpaid, lowStock } = overview
  const orders = (query: string) =>
    `${words.admin}/collections/orders?where[and][0][status][equals]=confirmed&${query}`
  return (
    <section aria-label="To do" className="souk-card">
      <h2>To do</h2>
      <ul className="souk-bare souk-due">
        <TroubleList trouble={overview.trouble} words={words} />
        <Due
          count={toSend}
          href={orders('where[and][1][fulfilmentStatus][in]=unfulfilled,partial')}
          none="Nothing to send"
          text={countText(toSend, ['order to send', 'orders to send'])}
        />
        <Due
          count={unpaid.count}
          href={orders('where[and][1][paymentStatus][in]=pending,failed')}
          more={moneyText(unpaid.amount, words)}
          none="Every order is paid"
          text={countText(unpaid.count, ['unpaid order', 'unpaid orders'])}
        />
        <Due
          count={lowStock.count}
          href={`${words.admin}/collections/stock-levels?where[and][0][low][equals]=true`}
          none="Nothing runs out"
          text={countText(lowStock.count, ['variant is low', 'variants are low'])}
        />
      </ul>
    </section>
  )
}

type DueProps = { count: number; text: string; none: string; href: string; more?: string }

const Due = ({ count, text, none, href, more }: DueProps) =>
  count === 0 ? (
    <li className="souk-muted">
      <span aria-hidden>✓</span> {none}
    </li>
  ) : (
    <li>
      <Link href={href} prefetch={false}>
        <strong>{text}</strong>
        {more && <span className="souk-muted souk-amount">{more}</span>}
      </Link>
    </li>
  )
