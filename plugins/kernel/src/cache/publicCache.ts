import { LRUCache } from 'lru-cache'

import type { ShopKey } from '../scope/index.ts'

export type Kept = { readonly body: string; readonly etag: string }

type State = {
  readonly answers: LRUCache<string, Kept>
  readonly generations: Map<ShopKey, number>
  epoch: number
  listening: boolean
}

const BYTES = 64 * 1024 * 1024
const STATE = Symbol.for('souk.publicCache')

/** One per process, whichever bundle asks: Next loads a module once per bundle. */
const state = (): State => {
  const holder = globalThis as { [STATE]?: State }
  holder[STATE] ??= {
    answers: new LRUCache({
      maxSize: BYTES,
      sizeCalculation: ({ body }, key) => 2 * (body.length + key.length) + 200,
    }),
    generations: new Map(),
    epoch: 0,
    listening: false,
  }
  return holder[STATE]
}

/**
 * Public answers by shop. Kept only while the process hears of changes; a change in a shop makes
 * all of its answers unreachable, and the least used make room.
 */
export const publicCache = {
  /** The key under which an answer asked for now may be kept; ask before reading the database. */
  key: (shop: ShopKey, name: string): string | null => {
    const { listening, epoch, generations } = state()
    return listening ? `${shop}/${epoch}.${generations.get(shop) ?? 0}/${name}` : null
  },
  get: (key: string): Kept | undefined => state().answers.get(key),
  /** @param seconds how long it may be kept; as long as nothing changes unless told */
  set: (key: string, kept: Kept, seconds?: number): void =>
    void state().answers.set(key, kept, seconds === undefined ? {} : { ttl: seconds * 1000 }),
  forget: (shop: ShopKey): void => {
    const { generations } = state()
    generations.set(shop, (generations.get(shop) ?? 0) + 1)
  },
  /** Called when notices may have been missed. */
  forgetAll: (): void => {
    state().epoch += 1
  },
  setListening: (listening: boolean): void => {
    state().epoch += 1
    state().listening = listening
  },
}
