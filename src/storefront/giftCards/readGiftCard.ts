import { parseMoney } from '@souk/kernel/domain'

import { field } from '../shop/field.ts'

const SAID = ['recipientName', 'recipientEmail', 'senderName', 'message', 'sendOn'] as const

/** What a form says of a gift card; nothing where it is about something else. */
export const readGiftCard = (form: FormData, currency: string) => {
  if (!field(form, 'isGiftCard')) return undefined
  const typed = field(form, 'amount')
  // What is no amount is refused as one that cannot be had.
  const amount = typed ? (parseMoney(typed, currency)?.amount ?? 1) : null
  const said = Object.fromEntries(SAID.map((name) => [name, field(form, name) || null]))
  return { ...said, amount }
}

/** The same as it was typed, to be shown again. */
export const typedOfCard = (form: FormData): Record<string, string> =>
  Object.fromEntries(['amount', ...SAID].map((name) => [name, field(form, name)]))
