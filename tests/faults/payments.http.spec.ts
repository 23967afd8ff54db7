import { expect, inject, it } from 'vitest'

import { runMatrix } from './matrix/matrix.ts'

/** A few of the runs of `npm run test:faults`, each stage with a kill and with a mishap of Stripe's. */
it(
  'no mishap loses, doubles or keeps anybody’s money or pieces',
  { timeout: 420_000 },
  async () => {
    const outcome = await runMatrix({ server: inject('server'), runs: 20, seed: 1 })
    expect(outcome).toMatchObject({ runs: 20, violations: [] })
    expect(outcome.killed).toBeGreaterThan(0)
  },
)
