/** A gift card that an order has sold. Amounts in minor units. */
export type BoughtCard = {
  readonly id: string
  /** The order's line that it is a piece of. */
  readonly line: string
  /** What it was bought for. */
  readonly face: number
  /** What is on it and set aside for nobody. */
  readonly left: number
  /** Somebody is just paying with it. */
  readonly isHeld: boolean
  /** What it was taken back with; 0 while it was not. */
  readonly taken: number
}

/** Taken back before; of its worth nothing is on it any more. */
export const isTaken = ({ taken }: BoughtCard): boolean => taken > 0

/** What a card brings its buyer when it is given back. */
export const worthBack = (card: BoughtCard): number => (isTaken(card) ? card.taken : card.left)
