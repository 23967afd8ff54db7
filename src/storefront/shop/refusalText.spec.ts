import { defineErrors } from '@souk/kernel/domain'
import { describe, expect, it } from 'vitest'

import { formatFor } from './format.ts'
import { wordsIn } from './messages/index.ts'
import { refusalText } from './refusalText.ts'

const { payment_failed: refused } = defineErrors({
  payment_failed: { status: 422, message: '{reason}' },
})

const said = (locale: string, facts: { reason?: string }) =>
  refusalText(refused(facts), {
    t: wordsIn(locale),
    format: formatFor({ locale, timeZone: 'UTC' }),
    currency: 'EUR',
  })

describe('a payment that is refused', () => {
  const reason = 'This shop cannot be paid by card at present.'

  it('is told with its reason where that is in the shop’s language', () => {
    expect(said('en-GB', { reason })).toBe(
      `${reason} The payment did not go through, and nothing was charged. Please try again or choose another way to pay.`,
    )
    expect(said('en-GB', {})).toMatch(/^The payment did not go through/)
  })

  it('is told in the shop’s language alone elsewhere', () => {
    expect(said('de', { reason })).toBe(said('de', {}))
    expect(said('de-AT', { reason })).toMatch(
      /^Die Zahlung hat nicht geklappt.*andere Zahlungsart\.$/,
    )
  })
})
