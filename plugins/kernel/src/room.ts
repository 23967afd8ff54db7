import type { CollectionConfig, Config } from 'payload'

import type { Chore } from './events/chore.ts'
import type { Queue } from './events/queue.ts'
import type { Subscriber } from './events/subscriber.ts'
import type { MakeLimiter } from './limits/index.ts'
import type { AnyOperation } from './operations/defineOperation.ts'
import type { Scope } from './scope/index.ts'

/** One capability of a plugin: what it stores, what can be done with it, what it listens to. */
export type Room = {
  readonly name: string
  readonly collections?: readonly CollectionConfig[]
  readonly operations?: readonly AnyOperation[]
  readonly subscribers?: readonly Subscriber[]
  /** What is to be done again and again: expiring, sweeping. */
  readonly chores?: readonly Chore[]
  /** Work that came from outside and belongs to no shop yet, such as webhooks. */
  readonly queues?: readonly Queue[]
  /** Idempotent SQL for what Payload's schema cannot say: checks, triggers, partial indexes. */
  readonly sql?: readonly string[]
  /**
   * Functions among these that run with their owner's rights on purpose. Each has to take the shop
   * from the scope (`scope.current`) and to fix its search path.
   */
  readonly definers?: readonly string[]
  /** Tables that public answers are made from: a change in one makes the shop's answers new. */
  readonly watches?: readonly string[]
}

/** What the rooms of all plugins add up to, kept in the config for the kernel to serve. */
export type House = {
  readonly scope?: Scope
  readonly limiter?: MakeLimiter
  readonly operations: readonly AnyOperation[]
  readonly subscribers: readonly Subscriber[]
  readonly chores: readonly Chore[]
  readonly queues: readonly Queue[]
  readonly sql: readonly string[]
  readonly definers: readonly string[]
  readonly watches: readonly string[]
}

const empty: House = {
  operations: [],
  subscribers: [],
  chores: [],
  queues: [],
  sql: [],
  definers: [],
  watches: [],
}

export const houseOf = (config: Pick<Config, 'custom'>): House =>
  (config.custom?.souk as House | undefined) ?? empty

export const withHouse = (config: Config, house: Partial<House>): Config => ({
  ...config,
  custom: { ...config.custom, souk: { ...houseOf(config), ...house } },
})

/** Adds a room to a config; nothing is mutated. */
export const addRoom = (config: Config, room: Room): Config => {
  const house = houseOf(config)
  return withHouse(
    { ...config, collections: [...(config.collections ?? []), ...(room.collections ?? [])] },
    {
      operations: [...house.operations, ...(room.operations ?? [])],
      subscribers: [...house.subscribers, ...(room.subscribers ?? [])],
      chores: [...house.chores, ...(room.chores ?? [])],
      queues: [...house.queues, ...(room.queues ?? [])],
      sql: [...house.sql, ...(room.sql ?? [])],
      definers: [...house.definers, ...(room.definers ?? [])],
      watches: [...house.watches, ...(room.watches ?? [])],
    },
  )
}
