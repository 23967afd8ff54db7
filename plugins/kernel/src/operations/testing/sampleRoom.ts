import { z } from 'zod'

import { defineErrors } from '../../errors/index.ts'
import { anyone, defineOperation } from '../index.ts'
import type { Room } from '../../room.ts'

const errors = defineErrors({
  too_tall: { status: 422, message: 'Plants end at {limit} cm.' },
})

const plant = z
  .object({
    id: z.string(),
    name: z.string(),
    height: z.int(),
    kind: z.enum(['tree', 'herb']),
    seen: z.date().nullable(),
    facts: z.record(z.string(), z.unknown()),
    get parent() {
      return plant.optional()
    },
  })
  .meta({ title: 'Plant' })

type Plant = z.output<typeof plant>

const basil: Plant = {
  id: '1',
  name: 'Basil',
  height: 30,
  kind: 'herb',
  seen: null,
  facts: { edible: true },
  parent: { id: '0', name: 'Mint', height: 40, kind: 'herb', seen: null, facts: {} },
}

/** Operations of every sort, for the specs of what is made from operations. */
export const samples = [
  defineOperation({
    name: 'plants.find',
    summary: 'Finds plants',
    http: { method: 'GET', path: '/store/plants' },
    input: z.object({
      q: z.string().optional(),
      limit: z.coerce.number().pipe(z.int().min(1).max(100)).default(10),
      option: z.record(z.string(), z.string()).optional(),
    }),
    output: z.object({ docs: z.array(plant), totalDocs: z.int().min(0).max(1000) }),
    access: anyone,
    run: () => Promise.resolve({ docs: [basil], totalDocs: 1 }),
  }),
  defineOperation({
    name: 'plants.read',
    summary: 'Reads a plant',
    http: { method: 'GET', path: '/store/plants/:id', headers: { token: 'X-Cart-Token' } },
    input: z.object({ id: z.string(), token: z.string() }),
    output: plant,
    access: anyone,
    run: (_ctx, { id, token }) => Promise.resolve({ ...basil, id, name: token }),
  }),
  defineOperation({
    name: 'plants.grow',
    summary: 'Makes a plant grow',
    http: { method: 'POST', path: '/store/plants/:id/growth', status: 201 },
    input: z.object({
      id: z.string(),
      by: z.int().min(1).max(9999),
      with: z.object({ water: z.number(), kind: z.enum(['rain', 'tap']) }).optional(),
    }),
    output: plant,
    access: anyone,
    run: (ctx, { id, by }) => {
      if (by > 100) throw errors.too_tall({ limit: 130 })
      const facts = { key: ctx.idempotencyKey }
      return Promise.resolve({ ...basil, id, name: ctx.newId(), height: basil.height + by, facts })
    },
  }),
  defineOperation({
    name: 'plants.tend',
    summary: 'For members',
    http: { method: 'POST', path: '/store/plants/:id/tend' },
    input: z.object({ id: z.string() }),
    output: z.unknown(),
    access: ({ actor }) => actor.kind === 'member',
    run: () => Promise.resolve({ done: true }),
  }),
  defineOperation({
    name: 'plants.sell',
    summary: 'Needs a feature',
    http: { method: 'POST', path: '/store/plants/:id/sell' },
    input: z.object({ id: z.string() }),
    output: z.object({ done: z.boolean() }),
    access: anyone,
    feature: 'commerce',
    run: () => Promise.resolve({ done: true }),
  }),
] as const

export const sampleRoom: Room = { name: 'plants', operations: samples }
