import type { NewEvent } from '../events/event.ts'
import { anonymous } from '../operations/actor.ts'
import type { Context } from '../operations/context.ts'
import { oneShop, scopeSql, type Shop } from '../scope/index.ts'

type Given = Partial<Omit<Context, 'shop'>> & { readonly shop?: Partial<Shop> }

export type FakeContext = Context & {
  /** What the operation has emitted. */
  readonly emitted: readonly NewEvent[]
}

const MOMENT = new Date('2030-01-01T12:00:00Z')

/**
 * A context without a database, for operations that are handed what they need. The clock stands
 * still, ids count up, and whatever is not given throws when it is touched.
 */
export const fakeContext = (given: Given = {}): FakeContext => {
  const emitted: NewEvent[] = []
  let ids = 0
  const { shop, ...rest } = given
  const ctx: FakeContext = {
    payload: untouchable('payload'),
    req: untouchable('req'),
    actor: anonymous,
    shop: { ...defaultShop, ...shop },
    scope: scopeSql(oneShop({ currency: 'EUR' }), 'shop'),
    sql: () => Promise.reject(new Error('This context has no database.')),
    transaction: (work) => work({ ...ctx, inTransaction: true }),
    inTransaction: false,
    emit: (...events) => Promise.resolve(void emitted.push(...events)),
    now: () => MOMENT,
    newId: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    log: silent,
    requestId: 'test',
    idempotencyKey: null,
    ...rest,
    emitted,
  }
  return ctx
}

const nothing = (): void => undefined
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing }

const defaultShop: Shop = {
  id: 'shop',
  slug: 'shop',
  name: 'Shop',
  currency: 'EUR',
  currencies: ['EUR'],
  locale: 'en',
  locales: ['en'],
  timeZone: 'UTC',
  features: ['cms', 'commerce'],
  taxInclusive: true,
  taxRates: [],
  branding: {},
  policies: {},
}

const untouchable = <T extends object>(name: string): T =>
  new Proxy({} as T, {
    get: (_, key) => {
      throw new Error(`This context has no ${name} (${String(key)} was asked of it).`)
    },
  })
