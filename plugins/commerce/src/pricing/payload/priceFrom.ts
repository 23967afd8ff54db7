import { sql } from '@souk/kernel'
import type { Field } from 'payload'

import { membersField } from '../../shared/access.ts'
import { batched } from '../../shared/batched.ts'
import { idOf } from '../../shared/idOf.ts'
import { ids } from '../../shared/sqlArray.ts'
import { sqlOf } from '../../shared/sqlOf.ts'

type Lowest = { readonly id: string; readonly price: number }

const lowestPrice = batched<number>(async (req, products) => {
  const rows = await sqlOf(req)<Lowest>(sql`
    select v.product_id::text as id, min(v.price)::float8 as price
    from variants v where v.product_id = any(${ids(products)}) and v.offered group by 1`)
  return new Map(rows.map(({ id, price }) => [id, price]))
})

/** The lowest price of a product's variants, for the list: with options the product itself has none. */
export const priceFrom: Field = {
  name: 'priceFrom',
  label: 'Price from',
  type: 'number',
  virtual: true,
  access: { read: membersField, create: () => false, update: () => false },
  hooks: {
    afterRead: [
      async ({ data, req }) => {
        const id = idOf(data)
        return id ? ((await lowestPrice(req, id)) ?? null) : null
      },
    ],
  },
  admin: {
    condition: () => false,
    disableListFilter: true,
    components: { Cell: '@souk/commerce/rsc#PriceCell' },
  },
}
