import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { tenantCache } from './tenantCache.ts'
import type { Tenant } from './tenants/domain/index.ts'

const tea = { id: 'tea', status: 'active' } as Tenant

beforeEach(() => {
  vi.useFakeTimers()
  tenantCache.setListening(true)
})
afterEach(() => {
  tenantCache.setListening(false)
  vi.useRealTimers()
})

describe('the memory of tenants', () => {
  it('asks once for all who ask at the same time, and later not at all', async () => {
    const load = vi.fn(() => Promise.resolve(tea))
    await Promise.all([tenantCache.get('slug tea', load), tenantCache.get('slug tea', load)])
    await tenantCache.get('slug tea', load)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('forgets at a notice, and what was being read meanwhile too', async () => {
    let answer: (tenant: Tenant) => void = () => {}
    const slow = () => new Promise<Tenant>((resolve) => (answer = resolve))
    const waiting = tenantCache.get('slug tea', slow)
    await Promise.resolve()
    tenantCache.forgetAll()
    answer(tea)
    expect(await waiting).toBe(tea)
    const load = vi.fn(() => Promise.resolve(null))
    expect(await tenantCache.get('slug tea', load)).toBeNull()
  })

  it('keeps for a moment that there is nobody, and a tenant briefly while it is deaf', async () => {
    const nobody = vi.fn(() => Promise.resolve(null))
    await tenantCache.get('slug gone', nobody)
    vi.advanceTimersByTime(1_500)
    await tenantCache.get('slug gone', nobody)
    expect(nobody).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1_000)
    await tenantCache.get('slug gone', nobody)
    expect(nobody).toHaveBeenCalledTimes(2)

    tenantCache.setListening(false)
    const load = vi.fn(() => Promise.resolve(tea))
    await tenantCache.get('slug tea', load)
    vi.advanceTimersByTime(1_100)
    await tenantCache.get('slug tea', load)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('keeps no failure', async () => {
    await expect(tenantCache.get('x', () => Promise.reject(new Error('down')))).rejects.toThrow(
      'down',
    )
    expect(await tenantCache.get('x', () => Promise.resolve(tea))).toBe(tea)
  })
})
