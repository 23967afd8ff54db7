import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { assertSlug, isSlug, slugify } from './index.ts'

describe('a slug', () => {
  it.each([
    ['Crème brûlée, 250 g', 'creme-brulee-250-g'],
    ['Straße & Größe', 'strasse-grosse'],
    ['  The Baker’s  Dozen! ', 'the-bakers-dozen'],
    ['Καφές', 'καφες'],
    ['!!!', ''],
  ])('of "%s" is "%s"', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it('made from any title is valid or empty, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const slug = slugify(title)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })

  it.each(['', 'A', 'a b', '-a', 'a--b', 'a/b', 'a'.repeat(201)])('is not "%s"', (text) => {
    expect(() => assertSlug(text)).toThrow(expect.objectContaining({ code: 'slug_invalid' }))
  })
})
