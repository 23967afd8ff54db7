import { Link } from '@payloadcms/ui'
import { Pill } from '@souk/kernel/panel'

import type { Overview } from '../domain/index.ts'
import type { Words } from './words.ts'

type Props = { readonly lowStock: Overview['lowStock']; readonly words: Words }

/** What runs out, the emptiest shelf first. */
export const LowStockList = ({ lowStock: { rows, count }, words }: Props) => (
  <section aria-label="Running out" className="souk-card" id="low-stock">
    <div className="souk-card__head">
      <h2>Running out</h2>
      {count > rows.length && (
        <span className="souk-muted souk-small">
          {rows.length} of {count}
        </span>
      )}
    </div>
    {rows.length === 0 ? (
      <p className="souk-muted">Everything that you sell is well in stock.</p>
    ) : (
      <ul className="souk-bare souk-rows">
        {rows.map(({ product, title, variant, available }) => (
          <li key={`${product} ${variant}`}>
            <Link href={`${words.admin}/collections/products/${product}`} prefetch={false}>
              <span className="souk-rows__main">
                {title}
                {variant && <span className="souk-muted souk-small"> {variant}</span>}
              </span>
              <Pill tone={available <= 0 ? 'bad' : 'open'}>
                {available <= 0 ? 'Sold out' : `${available} left`}
              </Pill>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </section>
)
