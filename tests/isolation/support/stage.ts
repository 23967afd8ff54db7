import { asPlatform } from '@souk/tenancy'
import type { Payload, Where } from 'payload'

import { classification } from '../../../access/index.ts'
import { actorsOf, type Actor } from './actors.ts'
import { fill, registerOperator, type Filled } from './fill.ts'
import { graphqlCells } from './graphql.ts'
import { openHouse, type TestHouse } from './house.ts'
import { changesIn, readLedger, type Ledger } from './ledger.ts'
import { idsIn, marksOf, type Marks } from './marks.ts'
import { operationCells, type OperationCell } from './operations.ts'
import { restCells, type Cell, type Specimens } from './rest.ts'
import { must, sender, type Reply, type Send } from './send.ts'
import { walk, type Fault } from './walk.ts'

export type Stage = TestHouse & {
  readonly send: Send
  readonly a: Filled
  readonly b: Filled
  readonly actors: readonly Actor[]
  readonly marks: Marks
  readonly specimens: Specimens
  readonly cells: {
    readonly rest: readonly Cell[]
    readonly operations: readonly OperationCell[]
    readonly graphql: readonly Cell[]
  }
  /** A's rows as they are now. */
  readonly ledger: () => Promise<Ledger>
}

/** The whole application with two full shops, and everything that can be tried on the first of them. */
export const openStage = async (): Promise<Stage> => {
  const house = await openHouse()
  const { payload, config, owner } = house
  const send = sender(payload)
  const boss = await registerOperator(send)
  await must(send, {
    method: 'POST',
    path: '/plans',
    headers: { authorization: `JWT ${boss}` },
    body: { name: 'Stall' },
  })
  const before = await readLedger(owner)
  const a = await fill(house, send, {
    slug: 'alder',
    words: { open: 'openalpha', closed: 'secretalpha' },
    boss,
  })
  const after = await readLedger(owner)
  const rows = new Map([...after].filter(([key]) => !before.has(key)))
  const b = await fill(house, send, {
    slug: 'birch',
    words: { open: 'openbeta', closed: 'secretbeta' },
    boss,
  })
  const specimens = await specimensOf(payload, a)
  const ids = idsIn(rows)
  return {
    ...house,
    send,
    a,
    b,
    specimens,
    actors: actorsOf({ send, a, b, secret: payload.secret }),
    marks: await marksOf(owner, { a, b, rows, classes: classification }),
    cells: {
      rest: restCells(config, a, specimens),
      operations: operationCells(config, a),
      graphql: graphqlCells(config, a, specimens),
    },
    ledger: () => readLedger(owner, { id: a.id, ids }),
  }
}

/** Of these the house has none, or their rows say nothing of any shop. */
const withoutRows = new Set(['payload-migrations', 'payload-kv', 'payload-locked-documents'])

const specimensOf = async (payload: Payload, a: Filled): Promise<Specimens> => {
  const ofHouse: Readonly<Record<string, Where>> = {
    tenants: { id: { equals: a.id } },
    users: { id: { equals: a.owner.id } },
    plans: {},
    'stripe-events': { shop: { equals: a.id } },
  }
  const ofPerson: Where = { 'user.value': { equals: a.owner.id } }
  const found = await Promise.all(
    payload.config.collections.map(async ({ slug, flattenedFields }) => {
      const isOfShop = flattenedFields.some(({ name }) => name === 'tenant')
      const where = isOfShop ? { tenant: { equals: a.id } } : (ofHouse[slug] ?? ofPerson)
      const { docs } = withoutRows.has(slug)
        ? { docs: [] }
        : await asPlatform(() =>
            payload.find({ collection: slug, where, depth: 0, sort: 'createdAt', limit: 1 }),
          )
      const [doc] = docs as unknown as ({ id: string } & Record<string, unknown>)[]
      return { slug, doc }
    }),
  )
  const empty = found.filter(({ slug, doc }) => !doc && !withoutRows.has(slug))
  if (empty.length > 0) {
    throw new Error(
      `Shop A has nothing in ${empty.map(({ slug }) => slug).join(', ')}, so nobody can try to take it. Put a document there in tests/isolation/support/fill.ts.`,
    )
  }
  return Object.fromEntries(
    found.flatMap(({ slug, doc }) => {
      if (!doc) return []
      const { id, createdAt: _c, updatedAt: _u, ...body } = doc
      return [[slug, { id: String(id), body }] as const]
    }),
  )
}

/** The cells that an actor has any business with, by what they may know of A. */
const cellsFor = ({ cells }: Stage, { clearance, name }: Actor): Cell[] => [
  ...cells.rest.filter(({ writes, route }) =>
    clearance === 'everything' ? writes && !isShopping(route) : true,
  ),
  ...cells.operations.filter(({ withKey, route }) => {
    if (clearance === 'nothing') return true
    // Whoever holds a cart's token in its own shop may use it, and anybody may begin a cart.
    return !withKey && !(clearance === 'everything' && isShopping(route)) && name !== ''
  }),
  ...cells.graphql.filter(({ route, writes }) =>
    clearance === 'nothing'
      ? true
      : clearance === 'everything'
        ? writes && !isShopping(route)
        : !opensWithKey(route),
  ),
]

const isShopping = (route: string): boolean =>
  /^operation (carts|customers|reminders|wishLists|orders\.(read|confirm|lookUp|downloads|createDownloadLink))|^graphql mutation (carts|customers|reminders|wishLists|orders(Confirm|CreateDownloadLink|LookUp))/.test(
    route,
  )

const opensWithKey = (route: string): boolean =>
  /^graphql \w+ (carts|downloads|orders|wishLists|reminders)/.test(route)

export type Report = {
  readonly faults: readonly Fault[]
  readonly cells: number
  readonly statuses: ReadonlyMap<number, number>
}

type Heard = (actor: Actor, cell: Cell, reply: Reply) => void

/** One actor's whole walk: what was given away on it, and what is different in A after it. */
export const tryEverything = async (
  stage: Stage,
  actor: Actor,
  { heard, only = () => true }: { heard?: Heard; only?: (cell: Cell) => boolean } = {},
): Promise<Report> => {
  const before = await stage.ledger()
  const walked = await walk(actor, {
    send: stage.send,
    marks: stage.marks,
    cells: cellsFor(stage, actor).filter(only),
    ...(heard && { heard: (cell, reply) => heard(actor, cell, reply) }),
  })
  const changes = changesIn(before, await stage.ledger(), {
    shopping: actor.clearance !== 'nothing',
  })
  return {
    ...walked,
    faults: [...walked.faults, ...changes.map((change) => `${actor.name}: ${change} in A`)],
  }
}
