import { expect, inject, it } from 'vitest'

import { runModel } from './runModel.ts'

it('a few markets leave the stock as the model has it', async () => {
  const outcome = await runModel({ server: inject('server'), runs: 3, seed: 11 })
  expect(outcome).toEqual({ runs: 3, violations: [] })
}, 180_000)
