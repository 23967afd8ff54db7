import { randomUUID } from 'node:crypto'

import { houseOf } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Filled } from '../isolation/support/fill.ts'
import { operationCells, type OperationCell } from '../isolation/support/operations.ts'
import { openStage, type Stage } from '../isolation/support/stage.ts'
import { translatorFor, type Translator } from './support/overGraphql.ts'

/**
 * Every operation of the house is asked the same thing by REST and by GraphQL, in two shops that are
 * filled alike. The table is that of the walk of isolation: tests/isolation/support/operations.ts.
 */
let stage: Stage
let graphql: Translator

beforeAll(async () => {
  stage = await openStage()
  graphql = translatorFor(stage.config)
}, 300_000)

afterAll(() => stage.close(), 60_000)

/** What does not answer the same by both doors, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'downloads.file': 'REST answers with the file itself, GraphQL says what file it is',
  'customers.logout': 'ends the session that all others are asked with',
}

/** Each operation by its own door in REST: with all that opens it, and without. */
const cellsIn = (shop: Filled): OperationCell[] =>
  operationCells(stage.config, shop).filter(
    ({ path, door, operation }) =>
      door === (isStore(path) ? 'serve' : 'payload') && !(operation in EXCEPTIONS),
  )

const isStore = (path: string): boolean => path.startsWith('/store')

const writesIn = (shop: Filled) => cellsIn(shop).filter(({ writes }) => writes)

const PEOPLE = ['owner', 'shopper', 'visitor'] as const
type Who = (typeof PEOPLE)[number]

/** Whoever has most to do with it. */
const personFor = ({ path }: OperationCell): Who => (isStore(path) ? 'shopper' : 'owner')

type Asking = { readonly who: Who; readonly shop: Filled }

const headersOf = (cell: OperationCell, { who, shop }: Asking) => ({
  'x-tenant-id': shop.slug,
  ...(who !== 'visitor' && { authorization: `JWT ${shop[who].token}` }),
  ...cell.headers,
})

/** What came of it: a value, or the code of a refusal. */
type Outcome = { readonly value?: unknown; readonly code?: unknown }

const byRest = async (cell: OperationCell, asking: Asking): Promise<Outcome> => {
  const { status, json, text } = await stage.send({ ...cell, headers: headersOf(cell, asking) })
  if (status < 400) return { value: json }
  const { errors } = json as { errors?: { data?: { code?: string } }[] }
  return { code: errors?.[0]?.data?.code ?? `${status} ${text.slice(0, 200)}` }
}

/** @param like what REST answered: all its fields are asked for */
const byGraphql = async (cell: OperationCell, asking: Asking, like?: unknown): Promise<Outcome> => {
  const { json } = await stage.send({
    ...graphql.translate(cell, like),
    headers: headersOf(cell, asking),
  })
  const { data, errors } = json as {
    data?: { answer?: unknown } | null
    errors?: { message: string; extensions?: { code?: string } }[]
  }
  const [error] = errors ?? []
  return error ? { code: error.extensions?.code ?? error.message } : { value: data?.answer }
}

const difference = (what: string, rest: Outcome, other: Outcome): string[] => {
  const [left, right] = [rest, other].map((one) => JSON.stringify(plain(one)))
  return left === right ? [] : [`${what}\n  REST     ${left}\n  GraphQL  ${right}`]
}

const isEntry = ([name, value]: readonly [string, unknown]): boolean =>
  value !== null && value !== undefined && name !== '__typename'

/** GraphQL has a null where REST leaves something out. */
const plain = (value: unknown): unknown =>
  mapped(value, (entries) =>
    entries.filter(isEntry).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

/** Which fields there are and of which kind: two shops have other ids, words and hours. */
const shape = (value: unknown): unknown =>
  typeof value === 'object' ? mapped(value, (entries) => entries, shape) : typeof value

type Entries = [string, unknown][]

const mapped = (
  value: unknown,
  change: (entries: Entries) => Entries,
  inside: (value: unknown) => unknown = (one) => mapped(one, change),
): unknown => {
  if (Array.isArray(value)) return value.map(inside)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(change(Object.entries(value)).map(([name, one]) => [name, inside(one)]))
}

const shapeOf = ({ value, code }: Outcome): Outcome =>
  code === undefined ? { value: shape(plain(value)) } : { code }

const nameOf = ({ operation, path, withKey }: OperationCell, who: Who): string =>
  `${operation} as ${who}${withKey ? ' with its key' : ''} (${path})`

it('tries every operation', () => {
  const tried = new Set(cellsIn(stage.a).map(({ operation }) => operation))
  const all = houseOf(stage.config).operations.map(({ name }) => name)
  expect(all.filter((name) => !tried.has(name)).toSorted()).toEqual(
    Object.keys(EXCEPTIONS).toSorted(),
  )
})

describe('GraphQL', () => {
  it('answers what is read as REST does, field by field, and refuses whom it refuses', async () => {
    const faults: string[] = []
    const answered = { owner: 0, shopper: 0, visitor: 0 }
    for (const cell of cellsIn(stage.a).filter(({ writes }) => !writes)) {
      for (const who of PEOPLE) {
        const asking = { who, shop: stage.a }
        const rest = await byRest(cell, asking)
        if (rest.code === undefined) answered[who] += 1
        faults.push(
          ...difference(nameOf(cell, who), rest, await byGraphql(cell, asking, rest.value)),
        )
      }
    }
    expect(faults.join('\n')).toBe('')
    // Else all would be equal because all are refused.
    expect(answered.owner).toBeGreaterThan(40)
    expect(answered.shopper).toBeGreaterThan(25)
    expect(answered.visitor).toBeGreaterThan(20)
  }, 120_000)

  it('refuses bad input with the same codes: bad text, unknown ids', async () => {
    const faults: string[] = []
    let bad = 0
    for (const cell of writesIn(stage.a)) {
      const who = personFor(cell)
      const asking = { who, shop: stage.a }
      for (const [problem, wrong] of wrongs(cell)) {
        const rest = await byRest(wrong, asking)
        if (rest.code !== undefined) bad += 1
        const what = `${nameOf(cell, who)}: ${problem}`
        faults.push(...difference(what, rest, await byGraphql(wrong, asking)))
      }
    }
    expect(faults.join('\n')).toBe('')
    expect(bad).toBeGreaterThan(100)
  }, 120_000)

  it('runs nothing where something that is needed is missing, as REST runs nothing', async () => {
    const faults: string[] = []
    let missing = 0
    for (const cell of writesIn(stage.a)) {
      const asking = { who: personFor(cell), shop: stage.a }
      for (const name of graphql.neededBy(cell)) {
        const { [name]: _, ...body } = cell.body as Record<string, unknown>
        const rest = await byRest({ ...cell, body }, asking)
        const { code } = await byGraphql({ ...cell, body }, asking)
        if (rest.code === undefined || !String(code).includes('of required type'))
          faults.push(
            `${nameOf(cell, asking.who)} without ${name}: ${JSON.stringify(rest)} ${String(code)}`,
          )
        missing += 1
      }
    }
    expect(faults.join('\n')).toBe('')
    expect(missing).toBeGreaterThan(20)
  }, 120_000)

  it('lets nobody write whom REST does not let', async () => {
    const { faults, refused } = await writeInBoth(() => 'visitor')
    expect(faults.join('\n')).toBe('')
    expect(refused).toBeGreaterThan(100)
  }, 120_000)

  it('answers what is written as REST does, in a shop that is filled alike', async () => {
    const { faults, done } = await writeInBoth(personFor)
    expect(faults.join('\n')).toBe('')
    expect(done).toBeGreaterThan(40)
  }, 120_000)
})

/** The same cell with something wrong about it. */
const wrongs = (cell: OperationCell): [string, OperationCell][] => {
  const [id] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(cell.path) ?? []
  return [
    ...graphql
      .textsOf(cell)
      .map((name): [string, OperationCell] => [
        `${name} with a NUL`,
        { ...cell, body: { ...(cell.body as object), [name]: 'a\u0000b' } },
      ]),
    ...(id
      ? [['an unknown id', { ...cell, path: cell.path.replace(id, randomUUID()) }] as const]
      : []),
  ].map(([problem, wrong]) => [problem, wrong])
}

/** Everything that writes, once by REST in one shop and once by GraphQL in the other. */
const writeInBoth = async (choose: (cell: OperationCell) => Who) => {
  const faults: string[] = []
  const { a, b } = stage
  const twins = writesIn(b)
  let done = 0
  let refused = 0
  for (const [at, cell] of writesIn(a).entries()) {
    const twin = twins[at]
    if (!twin) throw new Error('The shops are not filled alike.')
    const who = choose(cell)
    const rest = await byRest(cell, { who, shop: a })
    const other = await byGraphql(twin, { who, shop: b }, rest.value)
    faults.push(...difference(nameOf(cell, who), shapeOf(rest), shapeOf(other)))
    if (rest.code === undefined) done += 1
    else refused += 1
  }
  return { faults, done, refused }
}
