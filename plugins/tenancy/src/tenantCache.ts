import type { Tenant } from './tenants/domain/index.ts'

type Kept = { readonly tenant: Tenant | null; readonly until: number }
type State = {
  readonly kept: Map<string, Promise<Kept>>
  generation: number
  listening: boolean
}

const LIMIT = 10_000
/** While notices of changes arrive, only the clock of the notice's loss limits what is kept. */
const LISTENING_MS = 60_000
const DEAF_MS = 1_000
/** Short, so that guessing at names costs the database little and a new shop is found soon. */
const NOBODY_MS = 2_000

const KEY = Symbol.for('souk.tenancy.tenantCache')

/** One per process, whichever bundle asks: Next loads a module once per bundle. */
const state = (): State => {
  const holder = globalThis as { [KEY]?: State }
  return (holder[KEY] ??= { kept: new Map(), generation: 0, listening: false })
}

/** Tenants by the names that requests use, negative answers included. */
export const tenantCache = {
  /** Answers from memory, else by `load`, once for all who ask at the same time. */
  get: async (name: string, load: () => Promise<Tenant | null>): Promise<Tenant | null> => {
    const { kept } = state()
    const found = kept.get(name)
    if (found) {
      const { tenant, until } = await found
      if (until > Date.now()) return tenant
      if (kept.get(name) === found) kept.delete(name)
    }
    const begun = kept.get(name) ?? begin(name, load)
    return (await begun).tenant
  },
  forgetAll: (): void => {
    state().generation += 1
    state().kept.clear()
  },
  /** Called when the line to the database's notices goes up or down: some may have been missed. */
  setListening: (listening: boolean): void => {
    state().listening = listening
    tenantCache.forgetAll()
  },
}

const begin = (name: string, load: () => Promise<Tenant | null>): Promise<Kept> => {
  const { kept, generation } = state()
  const promise = load().then(
    (tenant): Kept => {
      // What was read before a change was heard of is given to those who wait, but not kept.
      const isStale = state().generation !== generation
      const life = tenant ? (state().listening ? LISTENING_MS : DEAF_MS) : NOBODY_MS
      return { tenant, until: isStale ? 0 : Date.now() + life }
    },
    (error: unknown) => {
      if (kept.get(name) === promise) kept.delete(name)
      throw error
    },
  )
  const [oldest] = kept.keys()
  if (kept.size >= LIMIT && oldest !== undefined) kept.delete(oldest)
  kept.set(name, promise)
  return promise
}
