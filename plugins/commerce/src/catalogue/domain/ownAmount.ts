/** As the shop has written it; what is empty is null. Minor units of the shop's own currency. */
export type OwnAmountRow = {
  readonly minimum: number | null
  readonly maximum: number | null
  readonly step: number | null
}

/** Which amounts a shopper may put on a gift card of their choice; both ends included. */
export type OwnAmount = {
  readonly minimum: number
  readonly maximum: number
  readonly step: number
}

/** Only where both ends were given: nobody means a card without an upper end. */
export const ownAmountOf = (row: OwnAmountRow | null): OwnAmount | null =>
  row?.minimum && row.maximum && row.minimum <= row.maximum
    ? { minimum: row.minimum, maximum: row.maximum, step: row.step || 1 }
    : null

/** Whether this much may be put on a card: within both ends, and so many steps above the lower one. */
export const isOwnAmount = (amount: number, allowed: OwnAmount | null): boolean =>
  allowed !== null &&
  amount >= allowed.minimum &&
  amount <= allowed.maximum &&
  (amount - allowed.minimum) % allowed.step === 0
