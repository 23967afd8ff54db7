import { describe, expect, it } from 'vitest'

import { standingOf } from './standing.ts'

const pending = {
  status: 'pending',
  paymentStatus: 'pending',
  timeline: [{ kind: 'placed' }],
} as const

const at = (state: string, failure: string | null = null) => ({ state, failure })

describe('what is said of a payment', () => {
  it('is never that it failed while the provider is at it', () => {
    const order = { ...pending, paymentStatus: 'failed' } as const
    expect(standingOf({ order, payment: at('processing') })).toBe('processing')
  })

  it('is that it failed when the latest attempt is over', () => {
    expect(standingOf({ order: pending, payment: at('failed') })).toBe('failed')
    expect(standingOf({ order: pending, payment: at('cancelled') })).toBe('failed')
  })

  it('is that it failed when the bank said no and the shopper may try again', () => {
    const payment = at('pending', 'Your card was declined.')
    expect(standingOf({ order: pending, payment })).toBe('failed')
  })

  it('is that nobody has heard of it before anybody has paid', () => {
    expect(standingOf({ order: pending, payment: at('pending') })).toBe('waiting')
    expect(standingOf({ order: pending, payment: null })).toBe('waiting')
  })

  it('is that the order is made once it is confirmed, whatever a payment says', () => {
    const order = { ...pending, status: 'confirmed', paymentStatus: 'paid' } as const
    expect(standingOf({ order, payment: at('needs_review') })).toBe('settled')
  })

  it('is that the money goes back when it could not become a sale', () => {
    const order = { ...pending, timeline: [{ kind: 'placed' }, { kind: 'payment_returned' }] }
    expect(standingOf({ order, payment: at('paid') })).toBe('returned')
  })

  it('forgets what went back once the order was placed anew', () => {
    const timeline = [{ kind: 'placed' }, { kind: 'payment_returned' }, { kind: 'changed' }]
    expect(standingOf({ order: { ...pending, timeline }, payment: at('pending') })).toBe('waiting')
  })
})
