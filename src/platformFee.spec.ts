import { expect, it } from 'vitest'

import { platformFee } from './platformFee.ts'

const euro = { currency: 'EUR', percentage: 2, fixed: 25, minimum: 50, cap: 900 }
const others = { currency: null, percentage: 3, fixed: 25, minimum: 50, cap: 900 }

it('a shop pays what its plan says, in the currency of the payment', () => {
  const plan = { name: 'Stall', fees: [others, euro] }
  expect(platformFee({ plan }, 'EUR')).toEqual(euro)
  expect(platformFee({ plan }, 'JPY')).toEqual({ percentage: 3, fixed: 0, minimum: 0, cap: null })
  expect(platformFee({ plan: { name: 'Stall', fees: [euro] } }, 'USD')).toBeNull()
  expect(platformFee({}, 'EUR')).toBeNull()
})
