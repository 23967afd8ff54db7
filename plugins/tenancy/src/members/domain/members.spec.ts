import { describe, expect, it } from 'vitest'

import { roles, type Role } from '../../tenants/domain/index.ts'
import { decideMemberChange, losesOwner, type Editor, type MemberChange } from './index.ts'

const at = (tenant: string, ...held: Role[]) => ({ tenant, roles: held })
const editor = (...held: Role[]): Editor => ({
  isOperator: false,
  isOneself: false,
  tenant: 'tea',
  roles: held,
})
const operator: Editor = { isOperator: true, isOneself: false, tenant: null, roles: [] }
const nothing = { changesPassword: false, changesEmail: false, changesMore: false }
const change = (
  before: MemberChange['before'],
  more: Partial<MemberChange> = {},
): MemberChange => ({ before, ...nothing, ...more })
const member = (...memberships: ReturnType<typeof at>[]) => ({ isOperator: false, memberships })
const refusal = (code: string) => expect.objectContaining({ code }) as Error

describe('an owner or admin', () => {
  it('invites into their own shop, whatever else is asked for', () => {
    const memberships = [at('tea', 'editor'), at('books', 'owner')]
    expect(
      decideMemberChange(editor('owner'), change(null, { memberships, changesPassword: true })),
    ).toEqual([at('tea', 'editor')])
    expect(decideMemberChange(editor('admin'), change(null))).toEqual([at('tea', 'viewer')])
  })

  it('gives and takes no role above their own', () => {
    const promote = change(member(at('tea', 'viewer')), { memberships: [at('tea', 'owner')] })
    const demote = change(member(at('tea', 'owner')), { memberships: [at('tea', 'viewer')] })
    for (const one of [promote, demote, change(null, { memberships: [at('tea', 'owner')] })]) {
      expect(() => decideMemberChange(editor('admin'), one)).toThrow(refusal('role_too_high'))
      expect(decideMemberChange(editor('owner'), one)).toHaveLength(1)
    }
  })

  it('never changes a password or an address of somebody else', () => {
    const before = member(at('tea', 'viewer'))
    expect(() =>
      decideMemberChange(editor('owner'), change(before, { changesPassword: true })),
    ).toThrow(refusal('not_your_password'))
    expect(() =>
      decideMemberChange(editor('owner'), change(before, { changesEmail: true })),
    ).toThrow(refusal('not_your_email'))
  })

  it('reaches nobody who works elsewhere too, except to let them go', () => {
    const before = member(at('tea', 'editor'), at('books', 'viewer'))
    const same = [at('tea', 'editor')]
    for (const more of [
      { changesMore: true },
      { memberships: [at('tea', 'viewer')] },
      { memberships: [], changesMore: true },
      { memberships: same, changesMore: true },
    ]) {
      expect(() => decideMemberChange(editor('owner'), change(before, more))).toThrow(
        refusal('member_out_of_reach'),
      )
    }
    expect(decideMemberChange(editor('owner'), change(before, { memberships: [] }))).toEqual([
      at('books', 'viewer'),
    ])
    expect(decideMemberChange(editor('owner'), change(before, { memberships: same }))).toEqual([
      at('books', 'viewer'),
      at('tea', 'editor'),
    ])
  })

  it('reaches no operator and nobody of another shop', () => {
    expect(() =>
      decideMemberChange(editor('owner'), change({ isOperator: true, memberships: [] })),
    ).toThrow(refusal('operator_untouchable'))
    expect(() =>
      decideMemberChange(
        editor('owner'),
        change(member(at('books', 'viewer')), { memberships: [at('tea', 'viewer')] }),
      ),
    ).toThrow(refusal('member_out_of_reach'))
  })
})

describe('everybody else', () => {
  it('manages nobody', () => {
    for (const role of roles.filter((one) => one !== 'owner' && one !== 'admin')) {
      expect(() => decideMemberChange(editor(role), change(null))).toThrow(refusal('not_a_manager'))
    }
    expect(() => decideMemberChange({ ...editor('owner'), tenant: null }, change(null))).toThrow(
      refusal('not_a_manager'),
    )
  })

  it('keeps what they are when they change their own account', () => {
    const oneself = { ...editor('owner'), isOneself: true }
    const wish = { memberships: [at('books', 'owner')], changesPassword: true, changesEmail: true }
    expect(decideMemberChange(oneself, change(member(at('tea', 'owner')), wish))).toBeUndefined()
  })
})

describe('an operator', () => {
  it('does anything to members, a password included', () => {
    const memberships = [at('tea', 'owner'), at('books', 'viewer')]
    expect(
      decideMemberChange(operator, change(member(), { memberships, changesPassword: true })),
    ).toEqual(memberships)
  })

  it('leaves other operators alone', () => {
    const other = { isOperator: true, memberships: [] }
    for (const more of [{ changesPassword: true }, { changesEmail: true }, { changesMore: true }]) {
      expect(() => decideMemberChange(operator, change(other, more))).toThrow(
        refusal('operator_untouchable'),
      )
      expect(() =>
        decideMemberChange({ ...operator, isOneself: true }, change(other, more)),
      ).not.toThrow()
    }
  })
})

describe('an owner', () => {
  it('is lost where the role or the shop goes', () => {
    const before = [at('tea', 'owner'), at('books', 'owner', 'editor'), at('bags', 'viewer')]
    expect(losesOwner(before, [at('tea', 'admin'), at('books', 'owner')])).toEqual(['tea'])
    expect(losesOwner(before, [])).toEqual(['tea', 'books'])
    expect(losesOwner(before, before)).toEqual([])
  })
})
