import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { isGiftCardCode, normalizeGiftCardCode } from '../../gift-cards/domain/index.ts'
import { hashCode } from '../../gift-cards/operations/index.ts'
import { normalizeCode } from '../../promotions/domain/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { changeCart } from './changeCart.ts'
import { answerSeen } from './seenCart.ts'

export const removeCode = defineOperation({
  name: 'carts.removeCode',
  summary: 'Take a code back; one that was never entered changes nothing',
  feature: 'commerce',
  http: { method: 'DELETE', path: '/store/carts/:id/codes/:code', headers: cartHeaders },
  input: z.object({ ...cartKey, code: z.string() }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  run: async (ctx, { code, ...key }) => {
    const card = normalizeGiftCardCode(code)
    await changeCart(ctx, key, [
      sql`codes = coalesce(c.codes, '[]') - ${normalizeCode(code)}::text`,
      ...(isGiftCardCode(card)
        ? [
            sql`gift_cards = coalesce(c.gift_cards, '[]') - coalesce((
                  select k.id::text from gift_cards k
                  where ${ctx.scope.where('k')} and k.code_hash = ${hashCode(card)}), '')`,
          ]
        : []),
    ])
    return answerSeen(ctx, key, { codes: true, credit: true })
  },
})
