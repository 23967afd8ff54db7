/** What stands for a provider's name where the shop handed the money back itself. */
const MARK = 'by-hand:'

export const byHandName = (refund: string): string => `${MARK}${refund}`

/** Whether the money went over the counter or by transfer, whatever it had come by. */
export const isByHand = ({ externalId }: { readonly externalId: string | null }): boolean =>
  externalId?.startsWith(MARK) === true
