import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { leaseHolders, takeLease } from './leases.ts'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'souk-lease-')), 'leases')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

describe('a lease', () => {
  it('knows whether it is the first and whether it was the last', () => {
    const first = takeLease(folder)
    const second = takeLease(folder)
    expect([first.isFirst, second.isFirst]).toEqual([true, false])
    expect(leaseHolders(folder)).toEqual([process.pid, process.pid])
    expect([first.release(), second.release()]).toEqual([false, true])
    expect(existsSync(folder)).toBe(false)
  })

  it('of a dead process does not count', () => {
    mkdirSync(folder)
    // Our own pid with another start: the process that wrote it is gone.
    writeFileSync(join(folder, `${process.pid}.dead`), '1\n')
    const lease = takeLease(folder)
    expect(leaseHolders(folder)).toEqual([process.pid])
    expect(lease.release()).toBe(true)
  })
})
