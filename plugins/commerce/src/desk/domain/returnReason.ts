/** Why money went back: what a person wrote, or what the house found, in words. */
export const returnReason = (reason: string): string => returnReasons[reason] ?? reason

/** Why the house itself sends money back. */
export const returnReasons: Readonly<Record<string, string>> = {
  sold_out: 'It came when everything was sold.',
  order_changed: 'It paid for the cart as it was before.',
  order_cancelled: 'It came after the order was called off.',
  paid_twice: 'The order was paid already.',
}
