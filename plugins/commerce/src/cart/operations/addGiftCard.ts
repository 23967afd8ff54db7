import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { giftCardLimits } from '../../gift-cards/operations/index.ts'
import { completeTaxes } from './completeTaxes.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { enterGiftCard } from './enterGiftCard.ts'

export const addGiftCard = defineOperation({
  name: 'carts.addGiftCard',
  summary: 'Pay with a gift card, by its code, as far as it goes',
  feature: 'commerce',
  http: { method: 'POST', path: '/store/carts/:id/gift-cards', headers: cartHeaders },
  input: z.object({ ...cartKey, code: z.string().trim().min(1).max(100) }),
  output: cartView,
  access: anyone,
  complete: completeTaxes,
  rateLimit: giftCardLimits,
  run: (ctx, { code, ...key }) => enterGiftCard(ctx, key, code),
})
