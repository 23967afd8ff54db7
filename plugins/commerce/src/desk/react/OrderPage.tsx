import { Gutter } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'

import { isDigital } from '../../catalogue/domain/index.ts'
import { idOf } from '../../shared/idOf.ts'
import { answerOf } from './answerOf.ts'
import { DisputeCard } from './DisputeCard.tsx'
import { KeepFresh } from './KeepFresh.tsx'
import { OrderActions } from './OrderActions.tsx'
import { OrderDownloads, type DeskDownload } from './OrderDownloads.tsx'
import { OrderHeader } from './OrderHeader.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderPacking } from './OrderPacking.tsx'
import { OrderParcels } from './OrderParcels.tsx'
import { OrderPayment } from './OrderPayment.tsx'
import { OrderPeople } from './OrderPeople.tsx'
import { OrderPromotions } from './OrderPromotions.tsx'
import { OrderStyle } from './OrderStyle.tsx'
import { OrderTimeline } from './OrderTimeline.tsx'
import { OrderCrumbs } from './OrderCrumbs.tsx'
import { onItsWay } from './onItsWay.ts'
import { orderActions } from './orderActions.ts'
import { giftCardsOf, moneyOf, peopleOf, waitingOf } from './orderCompany.ts'
import { SoldGiftCards } from './SoldGiftCards.tsx'
import { shownOrder, wordsOf } from './shownOrder.ts'

/** An order to read, print and act upon: what was sold, to whom, and what is left to do. */
export const OrderPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
  if (!ctx) return null
  const order = shownOrder(doc, await waitingOf(req, String(doc.id)))
  const [money, people, cards, given] = await Promise.all([
    moneyOf(req, order),
    peopleOf(req, order),
    giftCardsOf(req, order),
    order.items.some(isDigital) ? ask(ctx, 'orders.deliveries', { id: order.id }) : null,
  ])
  const { shop } = ctx
  const words = wordsOf(req.i18n.language, shop.timeZone)
  const actions = orderActions(order, { money, may: (name) => may(ctx, name) })
  const api = shopApi(ctx)
  const { admin } = req.payload.config.routes
  return (
    <Gutter className="souk-order souk-order--numbered">
      <PanelStyle />
      <OrderStyle />
      <OrderCrumbs
        admin={admin}
        id={order.id}
        list={{ slug: 'orders', label: 'Orders' }}
        title={order.number === null ? 'Order without a number' : `Order #${order.number}`}
      />
      <OrderHeader order={order} shop={shop.name} words={words}>
        <OrderActions
          actions={actions}
          api={api}
          order={{
            id: order.id,
            number: order.number,
            currency: order.currency,
            total: order.totals.total,
          }}
        />
      </OrderHeader>
      <KeepFresh what={onItsWay(money)} />
      {money.disputes.map((dispute) => (
        <DisputeCard
          answer={answerOf(dispute, { order, money, actions, api, words })}
          dispute={dispute}
          key={dispute.id}
          words={words}
        />
      ))}
      <div className="souk-order__columns">
        <div className="souk-stack">
          <OrderLines admin={admin} order={order} words={words} />
          <SoldGiftCards admin={admin} cards={cards} order={order} words={words} />
          <OrderDownloads
            address={
              may(ctx, 'orders.changeDownload') ? `${api}/orders/${order.id}/downloads` : null
            }
            downloads={(given as { docs: DeskDownload[] } | null)?.docs ?? []}
            consent={order.digitalConsent ?? null}
            email={order.email}
            words={words}
          />
          <OrderPacking order={order} />
          <OrderPromotions order={order} words={words} />
          <OrderParcels order={order} words={words} />
          <OrderTimeline order={order} people={people} words={words} />
        </div>
        <div className="souk-stack">
          <OrderPayment
            instructions={shop.paymentInstructions}
            money={money}
            order={order}
            refundsAddress={may(ctx, 'refunds.resolve') ? `${api}/refunds` : null}
            seesShare={may(ctx, 'orders.refund')}
            takeAddress={actions.canTake ? `${api}/orders/${order.id}/capture` : null}
            words={words}
          />
          <OrderPeople admin={admin} order={order} words={words} />
        </div>
      </div>
    </Gutter>
  )
}
