import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { withFileLock } from './fileLock.ts'
import { startMark } from './processes.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'souk-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a file lock', () => {
  it('lets one in at a time and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(5)
      inside -= 1
    }
    await Promise.all(
      Array.from(
        { length: 8 },
        async () => await withFileLock(join(folder, 'lock'), { timeout: 5000 }, work),
      ),
    )
    expect(most).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is taken over from a process that is gone, even when its pid lives on in another', async () => {
    writeFileSync(join(folder, 'lock'), `${process.pid}\n1\nold`)
    expect(await withFileLock(join(folder, 'lock'), { timeout: 500 }, async () => 'in')).toBe('in')
  })

  it('is not taken from a living process', async () => {
    writeFileSync(join(folder, 'lock'), `${process.pid}\n${startMark(process.pid)}\nother`)
    await expect(
      withFileLock(join(folder, 'lock'), { timeout: 100 }, async () => 'in'),
    ).rejects.toThrow(/has held/)
  })
})
