import type { CartView } from '@souk/commerce'
import type { ReactNode } from 'react'

import type { Speech } from '../shop/speak.ts'
import { classNames } from '../ui/classNames.ts'

type Discount = {
  readonly code?: string | null | undefined
  readonly title: string
  readonly amount: number
}

/** What a cart and an order have in common, as far as their sums go. */
export type Summed = Pick<
  CartView,
  'currency' | 'taxInclusive' | 'taxTreatment' | 'taxes' | 'totals'
> & {
  readonly giftCards: readonly { readonly last4: string; readonly amount: number }[]
  /** What the customer's own credit pays, or that it does. */
  readonly storeCredit: number | { readonly amount: number } | null
  readonly discounts: readonly Discount[]
  readonly shippingOption: { readonly name: string } | null
  /** False where nothing is sent, and nothing need be said of it. */
  readonly requiresShipping?: boolean
}

type Props = {
  of: Summed
  speech: Pick<Speech, 't' | 'format'>
  /** Whether the country is known by which taxes are reckoned. */
  isPlaced: boolean
  /** What is said of its discounts, below them. */
  why?: ReactNode
  className?: string
}

/** From the goods to what is to be paid, line by line. */
export const Totals = ({ of, speech: { t, format }, isPlaced, why, className }: Props) => {
  const {
    totals,
    discounts,
    giftCards,
    storeCredit,
    shippingOption,
    requiresShipping = true,
    taxInclusive,
    taxes,
    taxTreatment,
  } = of
  const money = (amount: number) => format.money(amount, of.currency)
  const credit = typeof storeCredit === 'number' ? storeCredit : (storeCredit?.amount ?? 0)
  return (
    <dl className={classNames('space-y-2 tabular-nums', className)}>
      <Row label={t('cart.subtotal')}>{money(totals.subtotal)}</Row>
      {discounts.map(({ code, title, amount }) => (
        <Row
          key={`${code ?? ''} ${title}`}
          label={t('cart.discountNamed', { title: code ?? title })}
        >
          −{money(amount)}
        </Row>
      ))}
      {why && (
        <div>
          <dt className="sr-only">{t('cart.discount')}</dt>
          <dd>{why}</dd>
        </div>
      )}
      {requiresShipping && (
        <Row
          label={
            shippingOption ? `${t('cart.shipping')} (${shippingOption.name})` : t('cart.shipping')
          }
        >
          {shippingOption ? (
            totals.shipping === 0 ? (
              t('cart.shippingFree')
            ) : (
              money(totals.shipping)
            )
          ) : (
            <span className="text-quiet">{t('cart.shippingLater')}</span>
          )}
        </Row>
      )}
      {!taxInclusive &&
        (taxes.length > 1 ? (
          taxes.map(({ name, rate, amount }) => (
            <Row
              key={`${name} ${rate}`}
              label={t('cart.taxNamed', {
                name: name ?? t('cart.taxAdded'),
                rate: format.rate(rate),
              })}
            >
              {money(amount)}
            </Row>
          ))
        ) : (
          <Row label={t('cart.taxAdded')}>
            {isPlaced || totals.tax > 0 ? (
              money(totals.tax)
            ) : (
              <span className="text-quiet">{t('cart.shippingLater')}</span>
            )}
          </Row>
        ))}
      {giftCards.map(({ last4, amount }) => (
        <Row key={last4} label={t('cart.giftCard', { last4 })}>
          −{money(amount)}
        </Row>
      ))}
      {credit > 0 && <Row label={t('cart.storeCredit')}>−{money(credit)}</Row>}
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-3 text-lg font-semibold">
        <dt>{t(totals.giftCard > 0 ? (isPlaced ? 'cart.rest' : 'cart.due') : 'cart.total')}</dt>
        <dd>{money(totals.total)}</dd>
      </div>
      {taxInclusive && totals.tax === 0 && !isPlaced && (
        <div className="text-sm text-quiet">
          <dt className="sr-only">{t('cart.taxIncluded')}</dt>
          <dd>{t('cart.pricesWithTax')}</dd>
        </div>
      )}
      {taxInclusive && totals.tax > 0 && (
        <Row label={t('cart.taxIncluded')} isQuiet>
          {money(totals.tax)}
        </Row>
      )}
      {taxInclusive &&
        taxes.length > 1 &&
        taxes.map(({ name, rate, amount }) => (
          <Row
            isQuiet
            key={`${name} ${rate}`}
            label={t('cart.taxNamed', {
              name: name ?? t('cart.taxAdded'),
              rate: format.rate(rate),
            })}
          >
            {money(amount)}
          </Row>
        ))}
      {taxTreatment !== 'taxed' && (
        <div className="text-sm text-quiet">
          <dt className="sr-only">{t('cart.taxAdded')}</dt>
          <dd>{t(`cart.treatment.${taxTreatment}`)}</dd>
        </div>
      )}
    </dl>
  )
}

type RowProps = { label: string; isQuiet?: boolean; children: ReactNode }

const Row = ({ label, isQuiet = false, children }: RowProps) => (
  <div
    className={classNames(
      'flex items-baseline justify-between gap-4',
      isQuiet && 'text-sm text-quiet',
    )}
  >
    <dt>{label}</dt>
    <dd className="text-right">{children}</dd>
  </div>
)
