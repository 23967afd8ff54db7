import { formatMoney } from '@souk/kernel/domain'
import type { ReactNode } from 'react'

import { LineTitle } from './LineTitle.tsx'
import { Receipt, ReceiptRow } from './Receipt.tsx'
import type { ShownCart, ShownCartLine } from './shownCart.ts'
import type { Words } from './shownOrder.ts'

type Cart = ShownCart['cart']
type Props = { readonly cart: Cart; readonly words: Words; readonly admin: string }

/** What is in a cart at today's prices, what it comes to, and what was set aside. */
export const CartLines = ({ cart, words, admin }: Props) => {
  const amount = (value: number) =>
    formatMoney({ amount: value, currency: cart.currency }, words.language)
  return (
    <>
      <section aria-label="What is in it" className="souk-card">
        <h2>What is in it</h2>
        {cart.items.length === 0 ? (
          <p className="souk-muted">Nothing at present.</p>
        ) : (
          <>
            <ul className="souk-bare">
              {cart.items.map((line) => (
                <li className="souk-line" key={line.id}>
                  <Picture line={line} />
                  <What admin={admin} line={line}>
                    {!line.available && (
                      <span className="souk-small">Cannot be had in this quantity now.</span>
                    )}
                  </What>
                  <div className="souk-line__times souk-amount">
                    {line.quantity} × {amount(line.unitPrice)}
                  </div>
                  <div className="souk-line__sum souk-amount">{amount(line.subtotal)}</div>
                </li>
              ))}
            </ul>
            <Sums amount={amount} cart={cart} />
          </>
        )}
      </section>
      {cart.savedItems.length > 0 && (
        <section aria-label="Saved for later" className="souk-card">
          <h2>Saved for later</h2>
          <ul className="souk-bare">
            {cart.savedItems.map((line) => (
              <li className="souk-line" key={line.id}>
                <Picture line={line} />
                <What admin={admin} line={line} />
                <div className="souk-line__times souk-amount">{line.quantity} ×</div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type WhatProps = {
  readonly line: ShownCartLine
  readonly admin: string
  readonly children?: ReactNode
}

const What = ({ line, admin, children }: WhatProps) => (
  <div className="souk-line__what">
    <LineTitle admin={admin} line={line} product={line.product} />
    {line.properties.map(({ name, value }) => (
      <span className="souk-small" key={name}>
        {name}: {value}
      </span>
    ))}
    {line.extras.map(({ id, title }) => (
      <span className="souk-small" key={id}>
        + {title}
      </span>
    ))}
    {line.giftCard?.recipientEmail && (
      <span className="souk-small">For {line.giftCard.recipientEmail}</span>
    )}
    {children}
  </div>
)

const Picture = ({ line: { image } }: { line: ShownCartLine }) =>
  image ? <img alt="" className="souk-thumb" src={image.url} /> : <span className="souk-thumb" />

type SumsProps = { readonly cart: Cart; readonly amount: (value: number) => string }

const Sums = ({ cart: { totals, discounts, shippingOption, taxInclusive }, amount }: SumsProps) => (
  <Receipt>
    <ReceiptRow label="Goods" value={amount(totals.subtotal)} />
    {discounts.map(({ code, title, amount: off }) => (
      <ReceiptRow
        key={`${title}${code ?? ''}`}
        label={code && code !== title ? `${title} (${code})` : title}
        value={`−${amount(off)}`}
      />
    ))}
    {shippingOption && (
      <ReceiptRow
        label={`Shipping: ${shippingOption.name}`}
        value={totals.shipping === 0 ? 'free' : amount(totals.shipping)}
      />
    )}
    {totals.tax > 0 && (
      <ReceiptRow label={taxInclusive ? 'Tax included' : 'Tax'} value={amount(totals.tax)} />
    )}
    {totals.giftCard > 0 && (
      <ReceiptRow label="Gift cards and credit" value={`−${amount(totals.giftCard)}`} />
    )}
    <ReceiptRow
      isTotal
      label={totals.giftCard > 0 ? 'The rest' : 'Total'}
      value={amount(totals.total)}
    />
  </Receipt>
)
