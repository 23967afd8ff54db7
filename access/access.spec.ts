import { asTenant, type Role } from '@souk/tenancy'
import type { AccessArgs } from 'payload'
import { describe, expect, it } from 'vitest'

import {
  anyOf,
  costPrices,
  editorsOnly,
  everythingInShop,
  fulfilmentOnly,
  managersOnly,
  membersOnly,
  nobody,
  operator,
  operatorOfPlatform,
  publishedInShop,
} from './index.ts'

const shop = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'

const asked = (user: object | null) => ({ req: { user, context: {} } }) as unknown as AccessArgs
const person = (tenant: string, ...roles: Role[]) => ({
  collection: 'users',
  tenants: [{ tenant, roles }],
})
const boss = { collection: 'users', platformRole: 'operator' }
const shopper = { collection: 'customers', tenant: shop }

const inShop = <T>(ask: () => T): T => asTenant(shop, ask)

describe('who may, in a shop', () => {
  const may = (access: (args: AccessArgs) => unknown) =>
    (['owner', 'admin', 'editor', 'fulfilment', 'viewer'] as const).filter(
      (role) => inShop(() => access(asked(person(shop, role)))) === true,
    )

  it('depends on the role', () => {
    expect(may(editorsOnly)).toEqual(['owner', 'admin', 'editor'])
    expect(may(fulfilmentOnly)).toEqual(['owner', 'admin', 'fulfilment'])
    expect(may(managersOnly)).toEqual(['owner', 'admin'])
    expect(may(membersOnly)).toHaveLength(5)
    expect(may(operator)).toEqual([])
    expect(may(nobody)).toEqual([])
    expect(may((args) => costPrices.update(args as never))).toEqual(['owner', 'admin', 'editor'])
  })

  it('is a visitor when they work elsewhere, shop there, or are nobody', () => {
    for (const user of [person(other, 'owner'), shopper, null]) {
      for (const access of [editorsOnly, fulfilmentOnly, managersOnly, membersOnly, operator]) {
        expect(inShop(() => access(asked(user)))).toBe(false)
      }
      expect(inShop(() => publishedInShop(asked(user)))).toEqual({
        _status: { equals: 'published' },
      })
      expect(inShop(() => costPrices.read(asked(user) as never))).toBe(false)
      expect(everythingInShop()).toBe(true)
    }
  })

  it('is an operator everywhere', () => {
    for (const access of [
      editorsOnly,
      fulfilmentOnly,
      managersOnly,
      membersOnly,
      operator,
      publishedInShop,
    ]) {
      expect(inShop(() => access(asked(boss)))).toBe(true)
      expect(access(asked(boss))).toBe(true)
    }
  })

  it('looks across all shops from the platform alone', () => {
    expect(operatorOfPlatform(asked(boss))).toBe(true)
    expect(inShop(() => operatorOfPlatform(asked(boss)))).toBe(false)
    for (const user of [person(shop, 'owner'), shopper, null])
      expect(operatorOfPlatform(asked(user))).toBe(false)
  })

  it('is nobody outside any shop', () => {
    expect(editorsOnly(asked(person(shop, 'owner')))).toBe(false)
  })

  it('adds up', async () => {
    const own = { id: { equals: 1 } }
    expect(
      await anyOf(
        () => false,
        () => own,
      )(asked(null)),
    ).toEqual({ or: [own] })
    expect(
      await anyOf(
        () => own,
        () => true,
      )(asked(null)),
    ).toBe(true)
    expect(await anyOf(() => false)(asked(null))).toBe(false)
  })
})
