import { describe, expect, it } from 'vitest'

import { assertMode } from './assertMode.ts'

const keys = { secretKey: 'sk_test_1', publishableKey: 'pk_test_1', apiBase: undefined }
const good = { mode: 'direct', ui: 'hosted', capture: 'automatic', keys }

describe('settings for Stripe', () => {
  it('that fit each other pass', () => {
    expect(() => assertMode(good)).not.toThrow()
    expect(() => assertMode({ ...good, mode: 'destination', capture: 'manual' })).not.toThrow()
    expect(() => assertMode({ ...good, keys: undefined })).not.toThrow()
    const double = { ...keys, apiBase: 'http://127.0.0.1:12111' }
    expect(() => assertMode({ ...good, keys: double })).not.toThrow()
  })

  it.each([
    [{ mode: 'separate' }, 'mode is "direct" or "destination", not "separate".'],
    [{ ui: 'embedded' }, 'ui is "hosted" or "elements", not "embedded".'],
    [{ capture: 'later' }, 'capture is "automatic" or "manual", not "later".'],
    [{ keys: { ...keys, publishableKey: 'pk_live_1' } }, 'One of the two keys is live'],
    [
      { keys: { secretKey: 'sk_live_1', publishableKey: 'pk_live_1', apiBase: 'http://x' } },
      'A live key must not be sent to a test double',
    ],
    [{ ui: 'elements', keys: { ...keys, publishableKey: undefined } }, 'needs the publishable key'],
  ])('that lose money are refused: %o', (over, sentence) => {
    expect(() => assertMode({ ...good, ...over })).toThrow(sentence)
  })

  it('say all that is wrong at once, and no key', () => {
    const wrong = { ...good, mode: 'x', keys: { ...keys, publishableKey: 'pk_live_1' } }
    expect(() => assertMode(wrong)).toThrow(/^Stripe is not set up rightly\. mode is.*One of/)
    expect(() => assertMode(wrong)).not.toThrow(/sk_test_1|pk_live_1/)
  })
})
