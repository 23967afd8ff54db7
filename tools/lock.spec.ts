import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { missingOptionalPackages, withOptionalPackages, type Lock } from './lock.ts'

const own = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

describe('package-lock.json', () => {
  it('describes the optional packages of every platform, without which `npm ci` refuses (tsx tools/completeLock.ts)', () => {
    expect(missingOptionalPackages(own).map(({ path }) => path)).toEqual([])
  })
})

describe('a lock made where only Linux packages are offered', () => {
  const lock: Lock = {
    packages: {
      'node_modules/a': {
        optionalDependencies: { '@a/linux-x64': '1.0.0', '@a/darwin-arm64': '1.0.0' },
      },
      'node_modules/@a/linux-x64': { version: '1.0.0' },
    },
  }

  it('lacks the others', () => {
    expect(missingOptionalPackages(lock)).toEqual([
      { path: 'node_modules/@a/darwin-arm64', name: '@a/darwin-arm64', version: '1.0.0' },
    ])
  })

  it('gets them with their platform', () => {
    expect(withOptionalPackages(lock).packages['node_modules/@a/darwin-arm64']).toEqual({
      version: '1.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      optional: true,
    })
  })
})
