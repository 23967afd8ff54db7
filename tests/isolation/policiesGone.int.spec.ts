import { afterAll, beforeAll, expect, it } from 'vitest'

import { dropPolicies } from './support/dropPolicies.ts'
import { openDoors } from './support/openDoors.ts'
import { openStage, tryEverything, type Stage } from './support/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  // After the start, which would refuse to go on without them.
  expect(await dropPolicies(stage.owner)).toBeGreaterThan(40)
}, 300_000)

afterAll(() => stage.close(), 60_000)

it('lets the tenants’ role see everything, so that nothing but access functions stands', async () => {
  const { rows } = await stage.owner.query('select from pg_policies')
  expect(rows).toEqual([])
})

it.each([
  'anonymous without a shop',
  'anonymous in B',
  'shopper of B',
  'owner of B',
  'owner of B who names A by header',
  'viewer of A',
])(
  'access functions alone hold against %s',
  async (name) => {
    const actor = stage.actors.find((one) => one.name === name)
    if (!actor) throw new Error(`Nobody is ${name}.`)
    const { faults } = await tryEverything(stage, { ...actor, brief: true })
    // Payload clears its preferences after every deletion without asking an access function.
    const own = faults.filter(
      (fault) => !/ payload_preferences(_rels)? .* is gone in A$/.test(fault),
    )
    expect(own.join('\n')).toBe('')
  },
  300_000,
)

it('finds ways across where neither stands: the walk itself can fail', async () => {
  openDoors(stage.config)
  const actor = stage.actors.find(({ name }) => name === 'anonymous in B')
  if (!actor) throw new Error('Nobody is anonymous.')
  const { faults } = await tryEverything(stage, { ...actor, brief: true })
  expect(faults.filter((fault) => fault.includes('gave away')).length).toBeGreaterThan(20)
  expect(faults.filter((fault) => fault.endsWith(' in A')).length).toBeGreaterThan(20)
}, 300_000)
