import { sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import type { Address } from '../domain/index.ts'
import { addressView } from './inputs.ts'

export const savedAddress = addressView.extend({ id: z.string() })

/** A customer as they see themselves. */
export const customerView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  addresses: z.array(savedAddress),
  remindMe: z.boolean().describe('Whether they agree to be reminded of carts that were left.'),
  createdAt: z.iso.datetime(),
})
export type CustomerView = z.output<typeof customerView>
export type SavedAddress = z.output<typeof savedAddress>

type Row = {
  id: string
  email: string
  name: string | null
  remind_me: boolean
  created_at: string
  addresses: (Record<keyof Address, string | null> & { id: string })[]
}

/** The customer of this id in this shop, or nothing. */
export const findCustomer = async (ctx: Context, id: string): Promise<CustomerView | undefined> => {
  const [row] = await ctx.sql<Row>(sql`
    select u.id::text as id, u.email, u.name, coalesce(u.remind_me, false) as remind_me, u.created_at,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'company', a.company,
          'line1', a.line1, 'line2', a.line2, 'city', a.city, 'region', a.region,
          'postalCode', a.postal_code, 'country', a.country, 'phone', a.phone) order by a._order), '[]')
        from customers_addresses a where a._parent_id = u.id) as addresses
    from customers u where ${ctx.scope.where('u')} and u.id = ${id}`)
  if (!row) return undefined
  const { id: found, email, name, remind_me: remindMe, created_at, addresses } = row
  return {
    id: found,
    email,
    name,
    remindMe,
    addresses: addresses.map(withoutEmpty),
    createdAt: new Date(created_at).toISOString(),
  }
}

const withoutEmpty = (row: Row['addresses'][number]): SavedAddress =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as SavedAddress
