import { expect, it } from 'vitest'

import type { Ground } from '../../shared/ground.ts'
import { fakeNews } from '../../shared/testing/fakeNews.ts'
import { wantedEvents } from '../domain/index.ts'
import { paymentHandlers } from './paymentHandlers.ts'

const handlers = paymentHandlers({ settings: { news: fakeNews().news } } as unknown as Ground)

it('somebody waits for each event that Stripe is asked for', () => {
  // Payouts have a room of their own.
  const prefixes = [...Object.keys(handlers), 'payout.']
  const unheard = wantedEvents.filter((type) => !prefixes.some((one) => type.startsWith(one)))
  expect(unheard).toEqual([])
})
