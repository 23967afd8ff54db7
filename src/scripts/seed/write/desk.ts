import type { Payload } from 'payload'

import type { DemoShop } from '../shop.ts'

/** What everybody who writes a shop down has before them. Works inside the tenant's scope. */
export type Desk = {
  readonly payload: Payload
  readonly demo: DemoShop
  /** Id of the tenant. */
  readonly tenant: string
}

/** Ids by slug, name or SKU. */
export type Ids = ReadonlyMap<string, string>

/** @throws when nothing is known by that name: the demo's texts refer to something that is not there. */
export const idIn = (ids: Ids, name: string): string => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demo has nothing called ${name}.`)
  return id
}
