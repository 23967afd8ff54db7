import { formatMoney } from '@souk/kernel/domain'

import type { ShownCart } from './shownCart.ts'
import type { Words } from './shownOrder.ts'

type Props = Pick<ShownCart, 'promotions'> & { readonly currency: string; readonly words: Words }

/** Why each promotion of the shop applies to the cart, or does not. */
export const CartPromotions = ({ promotions, currency, words }: Props) =>
  promotions.length === 0 ? null : (
    <section aria-label="Discounts" className="souk-card">
      <h2>Discounts</h2>
      <ul className="souk-bare souk-stack">
        {[...promotions]
          .sort((one, other) => Number(other.applied) - Number(one.applied))
          .map(({ title, code, applied, amount, why }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two may have one title
            <li key={`${at} ${title}`}>
              <strong>{title}</strong>
              {code && code !== title && <span className="souk-muted"> ({code})</span>}
              <span className="souk-amount">
                {applied
                  ? ` −${formatMoney({ amount, currency }, words.language)}`
                  : ' not applied'}
              </span>
              <span className="souk-muted souk-small souk-block">{why}</span>
            </li>
          ))}
      </ul>
    </section>
  )
