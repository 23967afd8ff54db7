import { defineOperation, kernelErrors } from '@souk/kernel'
import { z } from 'zod'

import { isLawfulEnd } from '../../catalogue/domain/index.ts'
import { emailInput } from '../../customers/operations/index.ts'
import { printedCode } from '../../gift-cards/domain/index.ts'
import {
  askForLetter,
  deriveCode,
  findCard,
  insertCards,
  isLetterDue,
} from '../../gift-cards/operations/index.ts'
import { credit } from '../../ledger/domain/index.ts'
import { post } from '../../ledger/operations/index.ts'
import { mayHandleMoney } from '../../orders/operations/index.ts'
import { cardView, viewCard } from './cardView.ts'

const MOST = 100_000_000

const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit)
    .nullish()
    .transform((value) => value || null)

export const issueGiftCard = defineOperation({
  name: 'giftCards.issue',
  summary:
    'Make a gift card by hand; its code is in the answer, and nowhere else but in its letter',
  feature: 'commerce',
  http: { method: 'POST', path: '/gift-cards/issue', status: 201 },
  input: z.object({
    amount: z.int().min(1).max(MOST).describe('Minor units of the currency.'),
    currency: z.string().max(10).nullish().describe('The shop’s own unless told.'),
    reason: z.string().trim().min(1).max(200),
    paid: z
      .boolean()
      .default(false)
      .describe('Somebody has paid for it in cash or by transfer; else it is given away.'),
    expiresAt: z.iso
      .datetime({ offset: true })
      .nullish()
      .describe(
        'Never, unless told. Of one that is paid, no sooner than the law of the shop’s country allows.',
      ),
    recipientName: text(100),
    recipientEmail: emailInput.nullish(),
    senderName: text(100),
    message: text(1000),
    sendAt: z.iso
      .datetime({ offset: true })
      .nullish()
      .describe('When its letter goes out; at once unless told.'),
  }),
  output: z.object({ giftCard: cardView, code: z.string() }),
  access: mayHandleMoney,
  run: (ctx, { reason, paid, amount, ...given }) =>
    ctx.transaction(async (inside) => {
      const currency = given.currency ?? inside.shop.currency
      if (!inside.shop.currencies.includes(currency)) throw unknown('currency')
      const expiresAt = given.expiresAt ?? null
      if (expiresAt && new Date(expiresAt) <= inside.now()) throw unknown('expiresAt')
      if (expiresAt && given.sendAt && new Date(given.sendAt) >= new Date(expiresAt))
        throw unknown('sendAt')
      const sent = given.sendAt ? new Date(given.sendAt) : inside.now()
      const from = sent > inside.now() ? sent : inside.now()
      if (paid && expiresAt && !isLawfulEnd(new Date(expiresAt), { from, shop: inside.shop }))
        throw unknown('expiresAt', TOO_SOON)
      const [id] = await insertCards(
        inside,
        [
          {
            amount,
            currency,
            expiresAt,
            state: 'active',
            order: null,
            orderLine: null,
            piece: null,
            buyerEmail: null,
            recipientName: given.recipientName,
            recipientEmail: given.recipientEmail ?? null,
            senderName: given.senderName,
            message: given.message,
            locale: inside.shop.locale,
            sendAt: given.sendAt ?? null,
          },
        ],
        { cause: 'by-hand', reason },
      )
      if (!id) throw new Error('A gift card that was issued did not come back.')
      await post(
        inside,
        credit(
          'gift_card_issued',
          { cause: `gift-card:${id}`, currency, amount },
          paid ? 'bank' : 'credit_given',
        ),
      )
      const card = await findCard(inside, id)
      if (isLetterDue(card, inside.now())) await askForLetter(inside, card)
      return {
        giftCard: viewCard(card),
        code: printedCode(deriveCode(inside, { id, edition: card.edition })),
      }
    }),
})

const WRONG = {
  currency: 'The shop does not sell in this currency.',
  expiresAt: 'This is in the past already.',
  sendAt: 'The card would have expired before it is sent.',
} as const

const TOO_SOON =
  'Somebody has paid for this card, and the law of your country has it good for longer. Choose a later date, or none.'

const unknown = (field: keyof typeof WRONG, message: string = WRONG[field]) =>
  kernelErrors.invalid_input({ issues: [{ path: [field], message }] })
