import { Gutter, SetStepNav } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { PanelStyle, Pill } from '@souk/kernel/panel'
import { panelShop } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { idOf } from '../../shared/idOf.ts'
import { CartLines } from './CartLines.tsx'
import { CartPeople } from './CartPeople.tsx'
import { CartPromotions } from './CartPromotions.tsx'
import { dateText } from './dateText.ts'
import { OrderStyle } from './OrderStyle.tsx'
import { shownCart, type StoredCart } from './shownCart.ts'
import { wordsOf } from './shownOrder.ts'

/** A cart to read: what is in it at today's prices, whose it is, and why which discount applies. */
export const CartPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const stored = doc as unknown as StoredCart
  const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
  if (!ctx) return null
  const words = wordsOf(req.i18n.language, ctx.shop.timeZone)
  const shown = await shownCart(ctx, { id: stored.id, locale: words.language })
  const { admin } = req.payload.config.routes
  const url = (path: `/${string}`) => formatAdminURL({ adminRoute: admin, path })
  const isOpen = stored.status === 'open'
  return (
    <Gutter className="souk-order souk-order--cart">
      <PanelStyle />
      <OrderStyle />
      <SetStepNav
        nav={[
          { label: 'Carts', url: url('/collections/carts') },
          { label: stored.email ?? 'Cart of a guest', url: url(`/collections/carts/${stored.id}`) },
        ]}
      />
      <header className="souk-order__head">
        <div className="souk-order__facts">
          <Pill tone={isOpen ? (shown ? 'open' : 'quiet') : 'good'}>
            {isOpen ? (shown ? 'Open' : 'Expired') : 'Became an order'}
          </Pill>
          <p className="souk-muted">
            Last changed {dateText(stored.updatedAt, words)} ·{' '}
            {isOpen && !shown ? 'was kept' : 'kept'} until {dateText(stored.expiresAt, words)}
          </p>
        </div>
      </header>
      <div className="souk-order__columns">
        <div className="souk-stack">
          {shown ? (
            <>
              <CartLines admin={admin} cart={shown.cart} words={words} />
              <CartPromotions
                currency={shown.cart.currency}
                promotions={shown.promotions}
                words={words}
              />
            </>
          ) : (
            <section aria-label="What is in it" className="souk-card">
              <h2>What is in it</h2>
              <p className="souk-muted">
                Nothing that could still be bought: the shopper can no longer open this cart.
              </p>
            </section>
          )}
        </div>
        <CartPeople admin={admin} cart={stored} words={words} />
      </div>
    </Gutter>
  )
}
