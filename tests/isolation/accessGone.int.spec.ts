import { afterAll, beforeAll, expect, it } from 'vitest'

import { openDoors } from './support/openDoors.ts'
import { openStage, tryEverything, type Stage } from './support/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  expect(openDoors(stage.config)).toBeGreaterThan(150)
}, 300_000)

afterAll(() => stage.close(), 60_000)

// Whoever names A is in A's scope there, where only access tells a draft from what is published.
it.each([
  'anonymous without a shop',
  'anonymous in B',
  'shopper of B',
  'owner of B',
  'owner of B with a forged cookie',
])(
  'the database gives nothing away to %s',
  async (name) => {
    const actor = stage.actors.find((one) => one.name === name)
    if (!actor) throw new Error(`Nobody is ${name}.`)
    const { faults } = await tryEverything(stage, { ...actor, brief: true })
    // An operation whose access was taken out meets people whom it was never written for.
    expect(faults.filter((fault) => !/ answered 500: /.test(fault)).join('\n')).toBe('')
  },
  300_000,
)
