import { describe, expect, it } from 'vitest'

import {
  canTransition,
  isFinal,
  lifecycleFaults,
  reachable,
  transition,
  type Lifecycle,
} from './index.ts'

type Parcel = 'packed' | 'sent' | 'delivered' | 'lost'

const parcels: Lifecycle<Parcel> = {
  packed: ['sent'],
  sent: ['delivered', 'lost'],
  delivered: [],
  lost: [],
}

describe('a lifecycle', () => {
  it('lets a thing go where the table says', () => {
    expect(transition(parcels, 'packed', 'sent')).toBe('sent')
    expect(canTransition(parcels, 'packed', 'delivered')).toBe(false)
  })

  it('refuses all else, with what would be allowed', () => {
    expect(() => transition(parcels, 'sent', 'packed')).toThrow(
      expect.objectContaining({
        code: 'invalid_transition',
        status: 409,
        data: { from: 'sent', to: 'packed', allowed: ['delivered', 'lost'] },
      }),
    )
  })

  it('knows what lies ahead and where it ends', () => {
    expect([...reachable(parcels, 'packed')].sort()).toEqual(['delivered', 'lost', 'sent'])
    expect([...reachable(parcels, 'lost')]).toEqual([])
    expect(isFinal(parcels, 'lost')).toBe(true)
  })
})

describe('walking a lifecycle', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(lifecycleFaults(parcels, { start: 'packed', forwardOnly: true })).toEqual([])
  })

  it('names what nothing reaches, what never ends and what comes round', () => {
    const broken: Lifecycle<Parcel> = {
      packed: ['sent'],
      sent: ['packed'],
      delivered: [],
      lost: [],
    }
    expect(lifecycleFaults(broken, { start: 'packed', forwardOnly: true })).toEqual([
      'nothing leads to delivered',
      'nothing leads to lost',
      'packed never comes to an end',
      'sent never comes to an end',
      'packed comes round again',
      'sent comes round again',
    ])
  })
})
