import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { normalizeCode } from '../../promotions/domain/index.ts'
import { answerCart } from './answerCart.ts'
import { cartHeaders, cartKey } from './cartHttp.ts'
import { cartView } from './cartView.ts'
import { changeCart } from './changeCart.ts'

export const removeCode = defineOperation({
  name: 'carts.removeCode',
  summary: 'Take a code back; one that was never entered changes nothing',
  feature: 'commerce',
  http: { method: 'DELETE', path: '/store/carts/:id/codes/:code', headers: cartHeaders },
  input: z.object({ ...cartKey, code: z.string() }),
  output: cartView,
  access: anyone,
  run: async (ctx, { code, ...key }) => {
    await changeCart(ctx, key, [
      sql`codes = coalesce(c.codes, '[]') - ${normalizeCode(code)}::text`,
    ])
    return answerCart(ctx, key)
  },
})
