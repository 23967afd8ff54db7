import { defineErrors } from '@souk/kernel/domain'
import { describe, expect, it } from 'vitest'

import { formatFor } from './format.ts'
import en from './messages/en.json' with { type: 'json' }
import { wordsIn } from './messages/index.ts'
import { refusalText } from './refusalText.ts'

const { payment_failed: refused } = defineErrors({
  payment_failed: { status: 422, message: '{reason}' },
})

const said = (locale: string, facts: { cause?: string; reason?: string }) =>
  refusalText(refused(facts), {
    t: wordsIn(locale),
    format: formatFor({ locale, timeZone: 'UTC' }),
    currency: 'EUR',
  })

describe('a payment that is refused', () => {
  const reason = 'Your goat was declined. Please bring another one.'
  const general = 'Die Zahlung hat nicht geklappt, es wurde nichts abgebucht. '

  it('is told with its cause, in the shop’s language', () => {
    const facts = { cause: 'funds_insufficient', reason }
    expect(said('en-GB', facts)).toBe(
      'There is not enough money on this account or card. The payment did not go through, and nothing was charged. Please try again or choose another way to pay.',
    )
    expect(said('de-AT', facts)).toMatch(
      `Auf dem Konto oder der Karte ist nicht genug Geld. ${general}`,
    )
  })

  it.each(Object.keys(en.refusals.payment_causes))('for %s is told in every language', (cause) => {
    for (const locale of ['en', 'de']) {
      expect(said(locale, { cause })).not.toBe(said(locale, {}))
      expect(said(locale, { cause })).toMatch(/^[^{}]+\. (The|Die) /)
    }
    expect(said('de', { cause })).not.toBe(said('en', { cause }))
  })

  it('for something new is told in general, with what its way to pay says where that is understood', () => {
    for (const cause of ['struck_by_lightning', 'constructor']) {
      expect(said('en', { cause, reason })).toBe(`${reason} Nothing was charged.`)
      expect(said('de', { cause, reason })).toBe(said('de', {}))
    }
    expect(said('en', {})).toMatch(/^The payment did not go through/)
    expect(said('de', {})).toMatch(new RegExp(`^${general}`))
  })
})
