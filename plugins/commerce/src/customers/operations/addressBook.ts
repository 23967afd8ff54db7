import {
  defineOperation,
  kernelErrors,
  listOf,
  paged,
  paging,
  sql,
  type Context,
} from '@souk/kernel'
import { z } from 'zod'

import type { Address } from '../domain/index.ts'
import { savedAddress } from './customerView.ts'
import { addressInput } from './inputs.ts'
import { isCustomer, ownId, readSelf } from './self.ts'

/** More than anybody lives at, few enough to be read whole. */
const MAX_ADDRESSES = 50

const addresses = '/store/customers/me/addresses'

const pages = paging({ limit: MAX_ADDRESSES, most: MAX_ADDRESSES })

export const listAddresses = defineOperation({
  name: 'customers.addresses',
  summary: "Read the customer's saved addresses",
  feature: 'commerce',
  http: { method: 'GET', path: addresses },
  input: z.object(pages),
  output: listOf(savedAddress),
  access: isCustomer,
  run: page,
})

export const addAddress = defineOperation({
  name: 'customers.addAddress',
  summary: 'Save an address',
  feature: 'commerce',
  http: { method: 'POST', path: addresses, status: 201 },
  input: addressInput,
  output: savedAddress,
  access: isCustomer,
  run: (ctx, address) =>
    ctx.transaction(async (inside) => {
      const id = inside.newId()
      const own = ownId(inside)
      // Counted one after the other: what is beyond the most is shown nowhere, and cannot be removed.
      await inside.sql(sql`
        select from customers u where ${inside.scope.where('u')} and u.id = ${own}::uuid for no key update`)
      const { addresses: present } = await readSelf(inside)
      if (present.length >= MAX_ADDRESSES) throw tooMany()
      await inside.sql(sql`
        insert into customers_addresses (id, _parent_id, _order, name, company, line1, line2, city,
                                         region, postal_code, country, phone)
        select ${id}, ${own}::uuid,
          coalesce((select max(a._order) from customers_addresses a where a._parent_id = ${own}), 0) + 1,
          ${sql.join(valuesOf(address), sql`, `)}`)
      return { id, ...address }
    }),
})

export const changeAddress = defineOperation({
  name: 'customers.changeAddress',
  summary: 'Write a saved address anew',
  feature: 'commerce',
  http: { method: 'PUT', path: `${addresses}/:address` },
  input: z.object({ address: z.string() }).and(addressInput),
  output: savedAddress,
  access: isCustomer,
  run: async (ctx, { address: id, ...address }) => {
    const rows = await ctx.sql(sql`
      update customers_addresses a
      set (name, company, line1, line2, city, region, postal_code, country, phone) =
          (${sql.join(valuesOf(address), sql`, `)})
      where a.id = ${id} and a._parent_id = ${await ownParent(ctx)} returning a.id`)
    if (rows.length === 0) throw kernelErrors.not_found()
    return { id, ...address }
  },
})

export const removeAddress = defineOperation({
  name: 'customers.removeAddress',
  summary: 'Forget a saved address',
  feature: 'commerce',
  http: { method: 'DELETE', path: `${addresses}/:address` },
  input: z.object({ address: z.string() }),
  output: listOf(savedAddress),
  access: isCustomer,
  run: async (ctx, { address: id }) => {
    const rows = await ctx.sql(sql`
      delete from customers_addresses a
      where a.id = ${id} and a._parent_id = ${await ownParent(ctx)} returning a.id`)
    if (rows.length === 0) throw kernelErrors.not_found()
    return page(ctx, { limit: MAX_ADDRESSES, page: 1 })
  },
})

/** They are few and come with their customer, so a page is cut out of all. */
async function page(ctx: Context, { limit, page: n }: { limit: number; page: number }) {
  const { addresses: all } = await readSelf(ctx)
  return paged(all.slice((n - 1) * limit, n * limit), all.length, { limit, page: n })
}

/** The rows say no shop; the customer that they hang on does. */
const ownParent = async (ctx: Context): Promise<string> => (await readSelf(ctx)).id

const valuesOf = (address: Address) =>
  [
    address.name,
    address.company,
    address.line1,
    address.line2,
    address.city,
    address.region,
    address.postalCode,
    address.country,
    address.phone,
  ].map((value) => sql`${value ?? null}`)

const tooMany = () =>
  kernelErrors.invalid_input({
    issues: [{ path: [], message: `No more than ${MAX_ADDRESSES} addresses can be saved.` }],
  })
