import { Link } from '@payloadcms/ui'

import type { BestSeller } from '../domain/index.ts'
import { countText, moneyText, type Words } from './words.ts'

type Props = { readonly sellers: readonly BestSeller[]; readonly words: Words }

/** What sold most in the last 30 days. */
export const BestSellers = ({ sellers, words }: Props) => {
  const most = Math.max(1, ...sellers.map(({ pieces }) => pieces))
  return (
    <section aria-label="Best sellers" className="souk-card">
      <div className="souk-card__head">
        <h2>Best sellers</h2>
        <span className="souk-muted souk-small">Last 30 days</span>
      </div>
      {sellers.length === 0 ? (
        <p className="souk-muted">What sells best shows after the first orders.</p>
      ) : (
        <ul className="souk-bare souk-rows">
          {sellers.map(({ product, title, pieces, sales }) => (
            <li key={product}>
              <Link href={`${words.admin}/collections/products/${product}`} prefetch={false}>
                <span className="souk-rows__main">
                  {title}
                  <span
                    aria-hidden
                    className="souk-share"
                    style={{ width: `${(pieces / most) * 100}%` }}
                  />
                </span>
                <span className="souk-muted souk-small">
                  {countText(pieces, ['piece', 'pieces'])}
                </span>
                <span className="souk-amount souk-rows__end">{moneyText(sales, words)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
