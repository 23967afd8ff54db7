import {
  giftCardErrors,
  isTaken,
  worthBack,
  type BoughtCard,
} from '../../gift-cards/domain/index.ts'
import type { RefundedItem } from '../../payments/domain/index.ts'
import type { RefundShare, RefundWish } from './refundShare.ts'

/** An order's gift cards that can still be given back, and what may go back of its money. */
type Given = {
  /** All cards that the order has sold. */
  readonly cards: readonly BoughtCard[]
  /** What was sent back before, or is about to be, and was not lost. */
  readonly before: readonly { readonly items: readonly RefundedItem[] | null }[]
  /** Minor units: what was paid and has not been sent back. */
  readonly left: number
  /** What a refund would come to if cards were worth what they cost: of some pieces, or of all that is left. */
  readonly shareOf: (items: RefundWish['items']) => RefundShare
}

/** A refund with the cards that it takes back, each with what is left on it. */
type WithCards = { readonly share: RefundShare; readonly cards: readonly BoughtCard[] }

/**
 * What of a refund takes gift cards back. A card brings back what is left on it and never more, so a
 * refund that would come to more is refused with what it may come to; who asks for just that has it.
 *
 * @returns null where no card is touched
 * @throws 422 `gift_card_used {left}` · `gift_card_taken_whole {left}` · `gift_card_pieces_unnamed {most}`,
 * 409 `gift_card_in_use`
 */
export const giftCardsBack = (
  { cards, before, left, shareOf }: Given,
  { amount, items }: RefundWish,
): WithCards | null => {
  const gone = new Set(
    before.flatMap((refund) =>
      (refund.items ?? []).flatMap((item) => (item.giftCards ?? []).map(({ id }) => id)),
    ),
  )
  const open = cards.filter(({ id }) => !gone.has(id))
  if (open.length === 0) return null
  if (items) return byPieces({ open, shareOf }, { amount, items })
  const unspent = sumOf(open, worthBack)
  const most = left - sumOf(open, ({ face }) => face)
  if (amount !== undefined && amount <= most) return null
  const all = most + unspent
  const isUsed = sumOf(open, ({ face }) => face) > unspent
  if (amount === undefined ? isUsed : amount > all)
    throw giftCardErrors.gift_card_used({ left: all })
  if (amount !== undefined && amount < all)
    throw giftCardErrors.gift_card_pieces_unnamed({ most: Math.max(0, most) })
  return taking({ share: { ...shareOf(undefined), amount: all }, picked: open })
}

type Wish = {
  readonly amount?: number | undefined
  readonly items: NonNullable<RefundWish['items']>
}

const byPieces = (
  { open, shareOf }: { readonly open: readonly BoughtCard[] } & Pick<Given, 'shareOf'>,
  { amount, items }: Wish,
): WithCards | null => {
  const picked = items.flatMap(({ line, quantity }) =>
    open
      .filter((card) => card.line === line)
      .toSorted((a, b) => worthBack(b) - worthBack(a))
      .slice(0, quantity),
  )
  if (picked.length === 0) return null
  const share = shareOf(items)
  const spent = sumOf(picked, (card) => card.face - worthBack(card))
  const left = share.amount - spent
  if (spent > 0 && amount !== left) throw giftCardErrors.gift_card_used({ left })
  if (amount !== undefined && amount !== left) throw giftCardErrors.gift_card_taken_whole({ left })
  return taking({ share: { ...share, amount: left }, picked })
}

const taking = ({
  share,
  picked,
}: {
  readonly share: RefundShare
  readonly picked: readonly BoughtCard[]
}): WithCards => {
  if (picked.some(({ isHeld }) => isHeld)) throw giftCardErrors.gift_card_in_use()
  const ofLine = (line: string) => picked.filter((card) => card.line === line)
  const lines = [...new Set(picked.map(({ line }) => line))]
  const items = share.items ?? lines.map((line) => ({ line, quantity: ofLine(line).length }))
  return {
    cards: picked.filter((card) => !isTaken(card)),
    share: {
      ...share,
      tax: Math.min(share.tax, share.amount),
      items: items.map((item) => withCards(item, ofLine(item.line))),
      worths: share.worths ?? items.map(({ line }) => sumOf(ofLine(line), worthBack)),
    },
  }
}

const withCards = (item: RefundedItem, cards: readonly BoughtCard[]): RefundedItem =>
  cards.length === 0
    ? item
    : { ...item, giftCards: cards.map((card) => ({ id: card.id, amount: worthBack(card) })) }

const sumOf = (cards: readonly BoughtCard[], of: (card: BoughtCard) => number): number =>
  cards.reduce((sum, card) => sum + of(card), 0)
