import { scopeOf } from '@souk/kernel'
import type { Payload } from 'payload'

import type { Ground } from '../../shared/ground.ts'

export type ShopsFees = {
  /** The shop's name. */
  readonly shop: string
  /** `2026-11`, in UTC. */
  readonly month: string
  readonly currency: string
  /** Minor units. */
  readonly kept: number
  readonly returned: number
}

const MONTHS = 12

/** The platform's share of each shop's sales over the last year, the latest month first, from the shops' own books. */
export const feesOfShops = async (
  payload: Payload,
  { settings: { books } }: Ground,
): Promise<ShopsFees[]> => {
  const now = new Date()
  const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1 - MONTHS))
  const rows = await books.feesEarned(payload, since)
  const scope = scopeOf(payload)
  const keys = [...new Set(rows.map(({ shop }) => shop))]
  const nameOf = async (key: string | null) =>
    (await scope.run(key ?? '', () => scope.shop(payload, key ?? '')))?.name
  const names = new Map(
    await Promise.all(keys.map(async (key) => [key, await nameOf(key)] as const)),
  )
  return rows.map((row) => ({ ...row, shop: names.get(row.shop) ?? 'A shop that is closed' }))
}
