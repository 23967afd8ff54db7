const SENTENCES: Readonly<Record<string, string>> = {
  balance_insufficient: 'There is not enough money in the account at Stripe to refund this.',
  charge_already_refunded: 'This payment has been refunded already.',
  charge_disputed: 'The shopper’s bank has claimed this payment back, so it cannot be refunded.',
  charge_not_refundable: 'This payment cannot be refunded.',
  insufficient_funds: 'There is not enough money in the account at Stripe to refund this.',
  refund_disputed_payment:
    'The shopper’s bank has claimed this payment back, so it cannot be refunded.',
}

/** Why Stripe does not send money back, in a sentence for the shop. */
export const refundRefusal = (code: string | undefined): string =>
  SENTENCES[code ?? ''] ?? 'Stripe does not take this refund. Its dashboard may tell why.'
