import { Link } from '@payloadcms/ui'

import type { MostWished as Wished } from '../domain/index.ts'
import { countText, type Words } from './words.ts'

type Props = { readonly wished: readonly Wished[]; readonly words: Words }

/** What is on most people's wish lists. */
export const MostWished = ({ wished, words }: Props) => {
  const most = Math.max(1, ...wished.map(({ people }) => people))
  return (
    <section aria-label="Most wished" className="souk-card">
      <div className="souk-card__head">
        <h2>Most wished</h2>
        <span className="souk-muted souk-small">On wish lists now</span>
      </div>
      {wished.length === 0 ? (
        <p className="souk-muted">
          What shoppers put on their wish lists is counted here. Whose lists they are stays with
          them.
        </p>
      ) : (
        <ul className="souk-bare souk-rows">
          {wished.map(({ product, title, people }) => (
            <li key={product}>
              <Link href={`${words.admin}/collections/products/${product}`} prefetch={false}>
                <span className="souk-rows__main">
                  {title}
                  <span
                    aria-hidden
                    className="souk-share"
                    style={{ width: `${(people / most) * 100}%` }}
                  />
                </span>
                <span className="souk-amount souk-rows__end">
                  {countText(people, ['shopper', 'shoppers'])}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
