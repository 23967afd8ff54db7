import type { CollectionConfig } from 'payload'
import { describe, expect, it } from 'vitest'

import { checkCollections } from './checkCollections.ts'
import { panelOrigins } from './panelOrigins.ts'

const yes = () => true
const access = { create: yes, read: yes, update: yes, delete: yes }
const collection = (slug: string, more: Partial<CollectionConfig> = {}): CollectionConfig => ({
  slug,
  access,
  fields: [],
  ...more,
})

describe('a start', () => {
  it('sorts every collection', () => {
    const own = collection('users', { custom: { tenancy: 'platform' } })
    const classes = checkCollections([collection('pages'), own], { pages: 'tenant-public' })
    expect([...classes]).toEqual([
      ['pages', 'tenant-public'],
      ['users', 'platform'],
    ])
  })

  it('fails on a collection without a place, on a place without one, and on Payload’s default access', () => {
    expect(() => checkCollections([collection('notes')], {})).toThrow(/notes/)
    expect(() => checkCollections([], { notes: 'tenant' })).toThrow(/notes/)
    const { delete: _, ...partly } = access
    expect(() =>
      checkCollections([collection('notes', { access: partly })], { notes: 'tenant' }),
    ).toThrow(/access of their own: notes/)
  })
})

describe('the panel’s cookie', () => {
  const panel = { baseDomain: 'souk.test', panelUrl: 'https://souk.test' }
  const origins = panelOrigins({ ...panel, local: true })

  it('is taken from the panel’s own pages, on any port', () => {
    for (const origin of [
      'https://souk.test',
      'http://souk.test:3000',
      'http://localhost:3000',
      'http://127.0.0.1:8080',
    ]) {
      expect(origins.includes(origin), origin).toBe(true)
    }
    // Payload takes it from anywhere when the list looks empty.
    expect(origins.length).toBeGreaterThan(0)
  })

  it('is taken from this machine only where a developer sits', () => {
    const served = panelOrigins({ ...panel, local: false })
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:8080'])
      expect(served.includes(origin), origin).toBe(false)
    expect(served.includes('https://souk.test')).toBe(true)
    // Payload copies it to find out its own address.
    expect([...served]).toEqual(['https://souk.test'])
  })

  it('is not taken from a shop’s, nor from anybody else’s', () => {
    for (const origin of [
      'https://tea.souk.test',
      'https://evil.example',
      'https://souk.test.evil.example',
      'null',
      '',
      'http://6.6.6.6',
      'ftp://souk.test',
    ]) {
      expect(origins.includes(origin), origin).toBe(false)
    }
  })
})
