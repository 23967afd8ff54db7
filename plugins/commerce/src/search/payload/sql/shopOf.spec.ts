import { oneShop } from '@souk/kernel'
import { expect, it } from 'vitest'

import { shopOf } from './shopOf.ts'

it('needs to know whose session it is where shops are told apart', () => {
  const scope = oneShop({ currency: 'EUR' })
  expect(shopOf(scope).lead()).toBe('')
  expect(() => shopOf({ ...scope, column: 'store_id' })).toThrow(/current/)
})
