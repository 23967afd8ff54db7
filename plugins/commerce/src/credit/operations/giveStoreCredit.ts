import { defineOperation, kernelErrors, sql } from '@souk/kernel'
import { z } from 'zod'

import { accountOf, findCard, writeEntries } from '../../gift-cards/operations/index.ts'
import { credit } from '../../ledger/domain/index.ts'
import { post } from '../../ledger/operations/index.ts'
import { mayHandleMoney } from '../../orders/operations/index.ts'
import { isId } from '../../shared/sqlArray.ts'
import { cardView, viewCard } from './cardView.ts'

const MOST = 100_000_000

export const giveStoreCredit = defineOperation({
  name: 'storeCredit.give',
  summary: 'Give a customer credit with the shop, with a reason that they can read',
  feature: 'commerce',
  http: { method: 'POST', path: '/customers/:id/credit', status: 201 },
  input: z.object({
    id: z.string().max(100).describe('The customer’s.'),
    amount: z.int().min(1).max(MOST).describe('Minor units of the currency.'),
    currency: z.string().max(10).nullish().describe('The shop’s own unless told.'),
    reason: z.string().trim().min(1).max(200),
  }),
  output: z.object({ account: cardView }),
  access: mayHandleMoney,
  run: (ctx, { id: customer, amount, reason, ...given }) =>
    ctx.transaction(async (inside) => {
      const currency = given.currency ?? inside.shop.currency
      if (!inside.shop.currencies.includes(currency)) {
        const message = 'The shop does not sell in this currency.'
        throw kernelErrors.invalid_input({ issues: [{ path: ['currency'], message }] })
      }
      const [found] = isId(customer)
        ? await inside.sql(sql`
            select from customers u where ${inside.scope.where('u')} and u.id = ${customer}::uuid`)
        : []
      if (!found) throw kernelErrors.not_found()
      const card = await accountOf(inside, { customer, currency })
      const cause = `given:${inside.newId()}`
      await writeEntries(inside, [{ card, amount }], { kind: 'issued', cause, reason })
      await post(
        inside,
        credit(
          'gift_card_issued',
          { cause: `gift-card:${card}:${cause}`, currency, amount },
          'credit_given',
        ),
      )
      return { account: viewCard(await findCard(inside, card)) }
    }),
})
