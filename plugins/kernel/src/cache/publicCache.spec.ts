import { beforeEach, describe, expect, it } from 'vitest'

import { publicCache } from './publicCache.ts'

const kept = { body: '{}', etag: '"1"' }
const keyFor = (shop: string, name = 'products') => publicCache.key(shop, name) ?? 'none'

beforeEach(() => publicCache.setListening(true))

describe('a public answer', () => {
  it('is kept for its shop alone', () => {
    publicCache.set(keyFor('a'), kept)
    expect(publicCache.get(keyFor('a'))).toBe(kept)
    expect(publicCache.get(keyFor('b'))).toBeUndefined()
  })

  it('is forgotten when something in its shop changes, and no other shop’s', () => {
    publicCache.set(keyFor('a'), kept)
    publicCache.set(keyFor('b'), kept)
    publicCache.forget('a')
    expect(publicCache.get(keyFor('a'))).toBeUndefined()
    expect(publicCache.get(keyFor('b'))).toBe(kept)
  })

  it('that was read before a change and kept after it is never found', () => {
    const key = keyFor('a')
    publicCache.forget('a')
    publicCache.set(key, kept)
    expect(publicCache.get(keyFor('a'))).toBeUndefined()
  })

  it('is not kept while changes are not heard of, nor found again afterwards', () => {
    const key = keyFor('a')
    publicCache.set(key, kept)
    publicCache.setListening(false)
    expect(publicCache.key('a', 'products')).toBeNull()
    publicCache.setListening(true)
    expect(publicCache.get(keyFor('a'))).toBeUndefined()
  })
})
