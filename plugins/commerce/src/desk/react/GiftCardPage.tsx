import { Gutter, SetStepNav } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { scopeOf } from '@souk/kernel'
import { PanelStyle, Pill, type Tone } from '@souk/kernel/panel'
import { may, panelShop, shopApi } from '@souk/kernel/panel/server'
import type { CollectionSlug, DocumentViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import {
  available,
  creditEntryLabels,
  creditKindLabels,
  giftCardStateLabels,
  type CreditEntryKind,
  type CreditKind,
  type GiftCardState,
} from '../../gift-cards/domain/index.ts'
import { idOf } from '../../shared/idOf.ts'
import { dateText } from './dateText.ts'
import { GiftCardActions } from './GiftCardActions.tsx'
import { OrderStyle } from './OrderStyle.tsx'
import { wordsOf, type Words } from './shownOrder.ts'

type Named = { readonly id: string; readonly number?: number | null; readonly email?: string }

type ShownCard = {
  readonly id: string
  readonly kind: CreditKind
  readonly state: GiftCardState
  readonly last4?: string | null
  readonly currency: string
  readonly balance: number
  readonly held: number
  readonly issued: number
  readonly expiresAt?: string | null
  readonly order?: Named | string | null
  readonly customer?: Named | string | null
  readonly buyerEmail?: string | null
  readonly recipientName?: string | null
  readonly recipientEmail?: string | null
  readonly senderName?: string | null
  readonly message?: string | null
  readonly sendAt?: string | null
  readonly sentAt?: string | null
  readonly reason?: string | null
  readonly createdAt: string
}

type Entry = {
  readonly id: string
  readonly kind: CreditEntryKind
  readonly amount: number
  readonly order?: Named | string | null
  readonly reason?: string | null
  readonly createdAt: string
}

const tones = {
  waiting: 'calm',
  active: 'good',
  disabled: 'bad',
  expired: 'quiet',
  closed: 'quiet',
} as const satisfies Record<GiftCardState, Tone>

/** A gift card or an account: what is on it, whose it is, and everything that has moved. */
export const GiftCardPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const card = doc as unknown as ShownCard
  const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
  if (!ctx) return null
  const entries = await entriesOf(req, card.id)
  const words = wordsOf(req.i18n.language, ctx.shop.timeZone)
  const amount = (minor: number) =>
    formatMoney({ amount: minor, currency: card.currency }, words.language)
  const { admin } = req.payload.config.routes
  const url = (path: `/${string}`) => formatAdminURL({ adminRoute: admin, path })
  const title = card.last4 ? `Gift card •••• ${card.last4}` : creditKindLabels[card.kind]
  return (
    <Gutter className="souk-order souk-order--credit">
      <PanelStyle />
      <OrderStyle />
      <SetStepNav
        nav={[
          { label: 'Gift cards', url: url('/collections/gift-cards') },
          { label: title, url: url(`/collections/gift-cards/${card.id}`) },
        ]}
      />
      <header className="souk-order__head">
        <div className="souk-order__facts">
          <Pill tone={tones[card.state]}>{giftCardStateLabels[card.state]}</Pill>
          <p className="souk-muted">Issued {dateText(card.createdAt, words)}</p>
        </div>
        {may(ctx, 'giftCards.adjust') && (
          <GiftCardActions
            address={`${shopApi(ctx)}/gift-cards/${card.id}`}
            card={{
              kind: card.kind,
              state: card.state,
              currency: card.currency,
              free: available(card),
              recipientEmail: card.recipientEmail ?? null,
            }}
          />
        )}
      </header>
      <div className="souk-order__columns">
        <section aria-label="What has moved" className="souk-card">
          <h2>What has moved</h2>
          <Movements
            amount={amount}
            entries={entries}
            orderUrl={(id) => url(`/collections/orders/${id}`)}
            words={words}
          />
        </section>
        <section aria-label={title} className="souk-card">
          <h2>{title}</h2>
          <p>
            <strong className="souk-amount souk-balance">{amount(card.balance)}</strong>
          </p>
          {card.held > 0 && (
            <p className="souk-muted souk-small">
              {amount(card.held)} of it is set aside for orders that are being paid.
            </p>
          )}
          <dl className="souk-facts">
            {factsOf(card, { amount, words }).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="souk-pre">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Gutter>
  )
}

type Told = { readonly amount: (minor: number) => string; readonly words: Words }

const factsOf = (card: ShownCard, { amount, words }: Told): (readonly [string, string])[] =>
  (
    [
      ['Worth when issued', card.kind === 'gift_card' ? amount(card.issued) : null],
      ['Expires', card.expiresAt ? dateText(card.expiresAt, words) : 'Never'],
      ['Account of', named(card.customer)],
      ['Bought by', card.buyerEmail],
      ['For', card.recipientName],
      ['From', card.senderName],
      ['E-mail address', card.recipientEmail],
      ['Message', card.message],
      ['Letter', letterOf(card, words)],
      ['Why it was issued', card.reason],
    ] as const
  ).flatMap(([name, value]) => (value ? [[name, value] as const] : []))

const letterOf = (card: ShownCard, words: Words): string | null => {
  if (!card.recipientEmail) return null
  if (card.sentAt) return `Sent ${dateText(card.sentAt, words)}`
  if (card.sendAt && Date.parse(card.sendAt) > words.now)
    return `To be sent ${dateText(card.sendAt, words)}`
  return LETTERS[card.state]
}

/** What becomes of a letter that has not gone out. */
const LETTERS = {
  waiting: 'Goes out as soon as it is paid',
  active: 'On its way',
  disabled: 'Not sent, since the card is disabled; goes out when you enable it again',
  expired: 'Was not sent before the card expired',
  closed: 'Was not sent before the card was taken back',
} as const satisfies Record<GiftCardState, string>

const named = (value: Named | string | null | undefined): string | null =>
  typeof value === 'object' && value ? (value.email ?? null) : null

type MovementsProps = Told & {
  readonly entries: readonly Entry[]
  readonly orderUrl: (id: string) => string
}

const Movements = ({ entries, amount, orderUrl, words }: MovementsProps) => {
  if (entries.length === 0) return <p className="souk-muted">Nothing yet.</p>
  return (
    <ul className="souk-bare souk-list">
      {entries.map(({ id, kind, amount: moved, order, reason, createdAt }) => (
        <li key={id}>
          <span>
            <strong>{creditEntryLabels[kind]}</strong>
            {order && (
              <>
                {' · '}
                <a href={orderUrl(idOf(order) ?? '')}>
                  {typeof order === 'object' && order.number != null
                    ? `order #${order.number}`
                    : 'its order'}
                </a>
              </>
            )}
            <span className="souk-muted souk-small souk-block">
              {dateText(createdAt, words)}
              {reason && ` · ${reason}`}
            </span>
          </span>
          <span className="souk-amount">
            {moved > 0 ? '+' : '−'}
            {amount(Math.abs(moved))}
          </span>
        </li>
      ))}
    </ul>
  )
}

const entriesOf = async (req: PayloadRequest, card: string): Promise<Entry[]> => {
  const { docs } = await req.payload.find({
    collection: 'gift-card-entries' as CollectionSlug,
    where: { giftCard: { equals: card } },
    req,
    user: req.user,
    overrideAccess: false,
    depth: 1,
    limit: 200,
    pagination: false,
    sort: '-createdAt',
  })
  return docs as unknown as Entry[]
}
