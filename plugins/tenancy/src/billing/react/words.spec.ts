import { describe, expect, it } from 'vitest'

import type { ShownBilling } from './shown.ts'
import { wordsFor } from './words.ts'

const said = (facts: Partial<ShownBilling>) =>
  wordsFor(
    {
      plan: null,
      nextPlan: null,
      owed: 2900,
      currency: 'EUR',
      card: null,
      ...facts,
    } as ShownBilling,
    { language: 'en', timeZone: 'UTC' },
    0,
  ).text

describe('a shop whose plan is not paid', () => {
  it.each(['unpaid', 'paused'] as const)(
    'hears that it is closed only while it is: %s',
    (state) => {
      for (const card of [null, 'Visa •••• 4242']) {
        expect(said({ state, card, suspension: 'unpaid' })).toContain('closed to visitors')
        expect(said({ state, card, suspension: null })).toContain('keeps your shop open')
        expect(said({ state, card, suspension: null })).not.toContain('closed')
      }
    },
  )
})
