import { Gutter, Link } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { formatMoney } from '@souk/kernel/domain'
import { PanelStyle, Pill } from '@souk/kernel/panel'
import { panelShop } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'

import type { PastOrder } from '../../orders/domain/index.ts'
import { idOf } from '../../shared/idOf.ts'
import { dateText } from './dateText.ts'
import { optionsText } from './orderActions.ts'
import { OrderStyle } from './OrderStyle.tsx'
import { PastOrderCrumbs } from './PastOrderCrumbs.tsx'
import { wordsOf } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'
import { productsBySku } from './productsBySku.ts'

const FIELDS = ['status', 'paymentStatus', 'fulfilmentStatus'] as const

/** An order that another shop has taken, to be looked up: nothing can be done to it here. */
export const PastOrderPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
  if (!ctx) return null
  const order = doc as unknown as PastOrder
  const words = wordsOf(req.i18n.language, ctx.shop.timeZone)
  const { admin } = req.payload.config.routes
  const products = await productsBySku(
    { req, shop: ctx.shop },
    order.items.flatMap(({ sku }) => sku ?? []),
  )
  const amount = (value: number) =>
    formatMoney({ amount: value, currency: order.currency }, words.language)
  const { totals } = order
  return (
    <Gutter className="souk-order">
      <PanelStyle />
      <OrderStyle />
      <PastOrderCrumbs admin={admin} id={String(doc.id)} number={order.number} />
      <header className="souk-order__head">
        <div className="souk-order__facts">
          <div className="souk-order__pills">
            <Pill tone="calm">Imported from {order.source}</Pill>
            {FIELDS.map((name) => {
              const { label, tone } = statusPill(name, {
                value: order[name],
                status: order.status,
              })
              return (
                <Pill key={name} tone={tone}>
                  {label}
                </Pill>
              )
            })}
          </div>
          <p className="souk-muted">Placed {dateText(order.placedAt, words)}</p>
        </div>
        <p className="souk-muted souk-small">
          Your old shop took this order, and its payment and parcels are there. It is kept here for
          looking up: it can be neither sent, cancelled nor paid back, and no report of sales counts
          it.
        </p>
      </header>
      <div className="souk-order__columns">
        <div className="souk-stack">
          <section aria-label="What was ordered" className="souk-card">
            <h2>What was ordered</h2>
            <ul className="souk-bare">
              {order.items.map((line, at) => {
                const product = line.sku ? products.get(line.sku) : undefined
                return (
                  <li className="souk-line" key={`${at} ${line.title}`}>
                    <span className="souk-thumb" />
                    <div className="souk-line__what">
                      {product ? (
                        <Link href={`${admin}/collections/products/${product}`} prefetch={false}>
                          {line.title}
                        </Link>
                      ) : (
                        <span>{line.title}</span>
                      )}
                      <span className="souk-muted souk-small">
                        {[optionsText(line.options), line.sku].filter(Boolean).join(' · ')}
                      </span>
                    </div>
                    <div className="souk-line__times souk-amount">
                      {line.quantity} × {amount(line.unitPrice)}
                    </div>
                    <div className="souk-line__sum souk-amount">{amount(line.subtotal)}</div>
                  </li>
                )
              })}
            </ul>
            <dl className="souk-receipt souk-amount">
              <Row label="Goods" value={amount(totals.subtotal)} />
              {order.discounts.map(({ title, amount: off }, at) => (
                <Row key={`${at} ${title}`} label={title} value={`−${amount(off)}`} />
              ))}
              {(order.shipping || totals.shipping > 0) && (
                <Row
                  label={order.shipping ? `Shipping: ${order.shipping}` : 'Shipping'}
                  value={amount(totals.shipping)}
                />
              )}
              {totals.tax > 0 && (
                <Row
                  label={order.taxInclusive ? 'Tax included' : 'Tax'}
                  value={amount(totals.tax)}
                />
              )}
              {totals.giftCard > 0 && (
                <Row label="Gift cards" value={`−${amount(totals.giftCard)}`} />
              )}
              <div className="souk-receipt__total">
                <dt>Total</dt>
                <dd>{amount(totals.total)}</dd>
              </div>
              {(totals.refunded ?? 0) > 0 && (
                <Row label="Paid back there" value={amount(totals.refunded ?? 0)} />
              )}
            </dl>
          </section>
        </div>
        <div className="souk-stack">
          <section aria-label="Customer" className="souk-card">
            <h2>Customer</h2>
            <p>{order.email ?? 'No e-mail address: sold over the counter.'}</p>
            <PastAddress address={order.shippingAddress} title="Sent to" />
            <PastAddress address={order.billingAddress} title="Billed to" />
            {order.note && <p className="souk-pre">{order.note}</p>}
          </section>
        </div>
      </div>
    </Gutter>
  )
}

const Row = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

type AddressProps = { readonly title: string; readonly address: PastOrder['shippingAddress'] }

/** As the file has it: it may lack what one of ours has. */
const PastAddress = ({ title, address }: AddressProps) => {
  if (!address) return null
  const { company, name, line1, line2, postalCode, city, region, country, phone } = address
  const place = [postalCode, city].filter(Boolean).join(' ')
  const lines = [company, name, line1, line2, place, region, country, phone].filter(Boolean)
  return (
    <>
      <h3>{title}</h3>
      <address className="souk-pre">{lines.join('\n')}</address>
    </>
  )
}
