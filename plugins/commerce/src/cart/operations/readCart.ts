import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { answerCart } from './answerCart.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'

export const readCart = defineOperation({
  name: 'carts.read',
  summary: 'Read a cart with its prices as they are now',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/carts/:id', headers: cartHeaders },
  input: z.object(cartKey),
  output: cartView,
  access: anyone,
  run: answerCart,
})
