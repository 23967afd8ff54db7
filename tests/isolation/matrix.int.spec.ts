import { houseOf } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { changesIn } from './support/ledger.ts'
import { openStage, tryEverything, type Stage } from './support/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 300_000)

afterAll(() => stage.close(), 60_000)

describe('the walk', () => {
  it('leaves out no collection, no operation and no mutation', () => {
    const { rest, operations, graphql } = stage.cells
    const routes = new Set([...rest, ...operations, ...graphql].map(({ route }) => route))
    for (const { slug, endpoints } of stage.config.collections)
      if (endpoints !== false) expect(routes).toContain(`${slug} GET /`)
    for (const { name } of houseOf(stage.config).operations)
      expect(routes).toContain(`operation ${name}`)
    expect(rest.length).toBeGreaterThan(1_000)
    expect(operations.length).toBeGreaterThan(100)
    expect(graphql.length).toBeGreaterThan(250)
  })

  it('sees what is there: the shop’s own people find it by the same ways', async () => {
    const { a } = stage
    const found = new Set<string>()
    const { faults } = await tryEverything(
      stage,
      {
        name: 'owner of A',
        clearance: 'nothing',
        headers: { authorization: `JWT ${a.owner.token}` },
        brief: true,
      },
      {
        only: ({ writes, endsSession }) => !writes && !endsSession,
        heard: (_actor, { route }, { text, status }) => {
          if (status < 400 && text.includes(a.id)) found.add(route.split(' ')[0] ?? '')
        },
      },
    )
    expect(faults.length).toBeGreaterThan(100)
    for (const slug of ['products', 'variants', 'pages', 'orders', 'carts', 'customers', 'media'])
      expect(found).toContain(slug)
  }, 300_000)
})

const names = [
  'anonymous without a shop',
  'anonymous in B',
  'shopper of B',
  'owner of B',
  'owner of B with a forged cookie',
  'somebody of A who was deleted',
  'owner of B who names A by header',
  'owner of B who names A by id',
  'owner of B who names A by host',
  'owner of B who names A by path',
  'shopper of B who names A',
  'somebody of A who was deleted, in A',
  'viewer of A',
]

describe('no way across', () => {
  it('is asked for by every actor', () => {
    expect(stage.actors.map(({ name }) => name)).toEqual(names)
  })

  it.each(names)(
    'is found by: %s',
    async (name) => {
      const actor = stage.actors.find((one) => one.name === name)
      if (!actor) throw new Error(`Nobody is ${name}.`)
      const { faults } = await tryEverything(stage, actor)
      expect(faults.join('\n')).toBe('')
    },
    300_000,
  )

  it('is found by who deletes and changes all that there is', async () => {
    const before = await stage.ledger()
    const headers = { authorization: `JWT ${stage.b.owner.token}` }
    for (const { slug } of stage.config.collections) {
      const path = `/${slug}?where[id][exists]=true&limit=0`
      await stage.send({ method: 'PATCH', path, headers, body: { title: 'mine', name: 'mine' } })
      if (slug !== 'users') await stage.send({ method: 'DELETE', path, headers })
    }
    expect(changesIn(before, await stage.ledger())).toEqual([])
  }, 120_000)
})
