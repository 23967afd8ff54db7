import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, it, vi } from 'vitest'

import { nextRequest } from './nextRequest.ts'
import { asNobody, asPlatform, asTenant, currentScope, fixRequestScope } from './scope.ts'
import { scopeForRequest } from './scopeForRequest.ts'
import { inNextRequest } from './testing/inNextRequest.ts'

const [a, b, person] = [randomUUID(), randomUUID(), randomUUID()]

describe('outside a request', () => {
  it('sees nothing unless told', async () => {
    expect(currentScope()).toEqual({ kind: 'none' })
    expect(fixRequestScope({ kind: 'platform' })).toEqual({ kind: 'none' })
    expect(currentScope()).toEqual({ kind: 'none' })
  })

  it('keeps nested and parallel scopes apart', async () => {
    const seen = await Promise.all(
      [a, b].map((tenant) =>
        asTenant(tenant, async () => {
          await wait(1)
          const inner = await asPlatform(async () => currentScope().kind)
          return [inner, currentScope(), asNobody(currentScope).kind]
        }),
      ),
    )
    expect(seen).toEqual([a, b].map((tenant) => ['platform', { kind: 'tenant', tenant }, 'none']))
    expect(currentScope().kind).toBe('none')
  })

  it('keeps a query inside that only runs when it is awaited', async () => {
    const lazy = () => ({
      // eslint-disable-next-line unicorn/no-thenable -- as Drizzle's queries are
      then: (done: (kind: string) => void) => done(currentScope().kind),
    })
    expect(await asPlatform(lazy)).toBe('platform')
  })

  it('takes ids and nothing else', () => {
    expect(() => asTenant('', () => 1)).toThrow(/id of a tenant/)
    expect(() => asTenant("x' or '1", () => 1)).toThrow(/id of a tenant/)
    expect(() => asPlatform(() => 1, "x'")).toThrow(/must be an id/)
  })

  it('has one state for all copies of the module', async () => {
    vi.resetModules()
    const copy = await import('./scope.ts')
    expect(copy.asTenant).not.toBe(asTenant)
    expect(copy.asTenant(a, () => currentScope())).toEqual({ kind: 'tenant', tenant: a })
  })
})

describe('in a request of Next', () => {
  it('finds the store where this version of Next keeps it', async () => {
    expect(nextRequest()).toBeUndefined()
    await inNextRequest(async () => expect(nextRequest()).toBeDefined())
  })

  it('sees what was fixed, for the whole of that request', async () => {
    await Promise.all(
      [a, b].map((tenant) =>
        inNextRequest(async () => {
          expect(currentScope().kind).toBe('none')
          fixRequestScope({ kind: 'tenant', tenant, user: person })
          await wait(1)
          expect(currentScope()).toEqual({ kind: 'tenant', tenant, user: person })
        }),
      ),
    )
    await inNextRequest(async () => expect(currentScope().kind).toBe('none'))
  })

  it('cannot be widened or moved later, and may be named after being nobody', async () => {
    await inNextRequest(async () => {
      fixRequestScope({ kind: 'none' })
      fixRequestScope({ kind: 'tenant', tenant: a })
      for (const later of [
        { kind: 'platform' },
        { kind: 'tenant', tenant: b },
        { kind: 'none' },
      ] as const) {
        expect(fixRequestScope(later)).toEqual({ kind: 'tenant', tenant: a })
      }
      expect(currentScope()).toEqual({ kind: 'tenant', tenant: a })
      expect(asPlatform(() => currentScope().kind)).toBe('platform')
    })
  })
})

describe('scopeForRequest', () => {
  const member = { id: person, collection: 'users' }
  const operator = { ...member, platformRole: 'operator' }
  const shopper = { id: person, collection: 'customers', platformRole: 'operator' }

  it.each([
    ['a visitor', { tenant: a }, { kind: 'tenant', tenant: a }],
    [
      'a member or any other person',
      { tenant: a, user: member },
      { kind: 'tenant', tenant: a, user: person },
    ],
    ['a shopper', { tenant: a, user: shopper }, { kind: 'tenant', tenant: a }],
    [
      'an operator inside a tenant',
      { tenant: a, user: operator },
      { kind: 'tenant', tenant: a, user: person },
    ],
    ['an operator outside', { user: operator }, { kind: 'platform', user: person }],
    ['a member outside', { user: member }, { kind: 'none', user: person }],
    ['a shopper outside', { user: shopper }, { kind: 'none' }],
    ['nobody', {}, { kind: 'none' }],
  ] as const)('of %s', (_, facts, scope) => {
    expect(scopeForRequest(facts)).toEqual(scope)
  })
})
