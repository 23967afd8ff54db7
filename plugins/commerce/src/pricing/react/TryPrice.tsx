import { scopeOf, sql, type Context } from '@souk/kernel'
import { chosenShop, may, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { TryPriceForm } from './TryPriceForm.tsx'

type Props = Pick<ListViewServerProps, 'payload'>

/** Above the list: what somebody would pay for an article, and why. */
export const TryPrice = async ({ payload }: Props) => {
  const ctx = await chosenShop(payload)
  if (!ctx || !may(ctx, 'pricing.explain')) return null
  const { shop } = ctx
  return (
    <TryPriceForm api={shopApi(ctx)} currencies={shop.currencies} groups={await groupsOf(ctx)} />
  )
}

type Group = { readonly id: string; readonly name: string }

const groupsOf = ({ payload, shop, scope, sql: query }: Context): Promise<Group[]> =>
  scopeOf(payload).run(shop.id, () =>
    query<Group>(sql`
      select g.id::text as id, g.name from customer_groups g
      where ${scope.where('g')} order by g.name limit 200`),
  )
