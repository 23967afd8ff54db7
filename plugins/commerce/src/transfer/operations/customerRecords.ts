import { randomBytes } from 'node:crypto'

import { scopeOf, sql, type Context } from '@souk/kernel'

import { normalizeAddress, type Address } from '../../customers/domain/index.ts'
import { idOf } from '../../shared/idOf.ts'
import type { CustomerItem, WrittenCustomer } from '../domain/index.ts'
import type { Kept, Records } from './records.ts'

type Doc = Readonly<Record<string, unknown>>

const MOST_ADDRESSES = 50

/**
 * Customers by their e-mail address. Who is new has an account without a password that anybody knows:
 * they set their own with “Forgot password”.
 */
export const customerRecords: Records<CustomerItem> = {
  kind: 'customers',
  keyOf: ({ email }) => email,
  open: async (ctx, items) => {
    const docs = await find(
      ctx,
      items.map(({ email }) => email),
    )
    const names = await groupNames(ctx)
    const ids = new Map([...names].map(([id, name]) => [name, id]))
    const kept = new Map(
      docs.map((doc): [string, Kept<CustomerItem>] => {
        const item = customerOf(doc, names)
        return [item.email, { id: String(doc['id']), item }]
      }),
    )
    return {
      kept: ({ email }) => kept.get(email),
      refusalOf: ({ groups = [] }, { addresses = [] }) => {
        const unknown = groups.find((name) => !ids.has(name))
        if (unknown) return `There is no customer group “${unknown}”. Make it first.`
        return addresses.length > MOST_ADDRESSES
          ? `A customer has ${MOST_ADDRESSES} addresses at the most.`
          : null
      },
      keep: (inside, { groups = [], ...item }, id) =>
        save(inside, id, {
          ...item,
          groups: groups.flatMap((name) => ids.get(name) ?? []),
        }),
    }
  },
  merge: (before, wanted) => ({ ...before, ...wanted, addresses: allOf(before, wanted) }),
  faceOf: ({ name, addresses = [], groups, taxExempt }) => ({
    name: name ?? '',
    addresses: addresses.map(line).join('; '),
    groups: [...(groups ?? [])].toSorted().join(', '),
    'pays no tax': taxExempt ? 'yes' : 'no',
  }),
}

/** A customer as files say it. */
export const customerOf = (doc: Doc, groups: ReadonlyMap<string, string>): WrittenCustomer => ({
  email: String(doc['email']),
  ...(typeof doc['name'] === 'string' && doc['name'] !== '' && { name: doc['name'] }),
  addresses: list(doc['addresses']).map((address) => normalizeAddress(filled(address as Doc))),
  groups: list(doc['groups']).flatMap((group) => groups.get(idOf(group) ?? '') ?? []),
  taxExempt: doc['taxExempt'] === true,
  customerSince: String(doc['createdAt']),
})

export const groupNames = async (ctx: Context): Promise<Map<string, string>> => {
  const rows = await ctx.sql<{ id: string; name: string }>(sql`
    select g.id::text as id, g.name from customer_groups g where ${ctx.scope.where('g')}`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const find = async (ctx: Context, emails: readonly string[]): Promise<Doc[]> => {
  const { field } = scopeOf(ctx.payload)
  const { docs } = await ctx.payload.find({
    collection: 'customers',
    where: {
      and: [
        ...(field ? [{ [field]: { equals: ctx.shop.id } }] : []),
        { email: { in: [...emails] } },
      ],
    },
    depth: 0,
    pagination: false,
    limit: 0,
    req: ctx.req,
    overrideAccess: true,
  })
  return docs as unknown as Doc[]
}

const save = async (ctx: Context, id: string | null, given: object): Promise<string> => {
  const { field } = scopeOf(ctx.payload)
  const common = { collection: 'customers', req: ctx.req, depth: 0, overrideAccess: true } as const
  const account = { password: randomBytes(32).toString('base64url') }
  const inShop = field ? { [field]: ctx.shop.id } : {}
  const saved = id
    ? await ctx.payload.update({ ...common, id, data: given })
    : await ctx.payload.create({ ...common, data: { ...given, ...account, ...inShop } as never })
  return String(saved.id)
}

/** A file may know fewer addresses than the shop: none is taken away. */
const allOf = (before: CustomerItem | undefined, { addresses = [] }: CustomerItem): Address[] => {
  const kept = before?.addresses ?? []
  const known = new Set(kept.map(textOf))
  const fresh = addresses.filter((address) => {
    const text = textOf(address)
    return !known.has(text) && known.add(text)
  })
  return [...kept, ...fresh]
}

/** The same for the same address, in whatever order its fields came out of the database. */
const textOf = (address: Address): string => JSON.stringify(normalizeAddress(address))

const line = ({ name, line1, postalCode, city, country }: Address): string =>
  `${name}, ${line1}, ${postalCode} ${city}, ${country}`

const filled = (address: Doc): Address =>
  Object.fromEntries(
    Object.entries(address).filter(([, value]) => typeof value === 'string'),
  ) as unknown as Address

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
