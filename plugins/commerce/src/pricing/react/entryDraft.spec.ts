import { describe, expect, it } from 'vitest'

import {
  becomesAnother,
  changeOf,
  draftOf,
  isUnreadable,
  newEntry,
  typedInto,
  type Article,
  type Entry,
} from './entryDraft.ts'

const shirt: Article = {
  product: 'shirt',
  variant: 'small',
  title: 'Shirt',
  choice: 'S',
  sku: 'SHIRT-S',
  price: 2000,
}

describe('an article that is to be given a price', () => {
  it('has none until one is typed', () => {
    const entry = newEntry(shirt, false)
    const draft = draftOf(entry, 'JPY')
    expect(draft).toEqual({ pieces: '1', amount: '', percentage: '' })
    expect(changeOf(entry, draft, 'JPY')).toBeNull()
    expect(isUnreadable(entry, draft, 'JPY')).toBe(false)
    const typed = typedInto(draft, 'amount', '1800')
    expect(becomesAnother(entry, typed)).toBe(true)
    expect(changeOf(entry, typed, 'JPY')).toEqual({
      set: [{ variant: 'small', pieces: 1, amount: 1800, percentage: null, isNew: true }],
      remove: [],
    })
    expect(isUnreadable(entry, typedInto(draft, 'amount', 'cheap'), 'JPY')).toBe(true)
    for (const pieces of ['0', '1e3', '0x10', '99999'])
      expect(isUnreadable(entry, typedInto(draft, 'pieces', pieces), 'JPY')).toBe(true)
  })

  it('stands for all variants without the price of one of them', () => {
    expect(newEntry(shirt, true)).toMatchObject({ title: 'Shirt', variant: null, usual: null })
    expect(newEntry(shirt, false)).toMatchObject({ title: 'Shirt, S', usual: 2000 })
  })
})

describe('a price of the list', () => {
  const kept: Entry = { ...newEntry(shirt, true), id: 'entry', amount: 1500 }

  it('is changed where it stands', () => {
    const typed = typedInto(draftOf(kept, 'EUR'), 'percentage', '12,5')
    expect(becomesAnother(kept, typed)).toBe(false)
    expect(changeOf(kept, typed, 'EUR')).toEqual({
      set: [{ product: 'shirt', pieces: 1, amount: null, percentage: 12.5, isNew: false }],
      remove: [],
    })
    const emptied = typedInto(draftOf(kept, 'EUR'), 'amount', '')
    expect(changeOf(kept, emptied, 'EUR')).toBeNull()
    expect(isUnreadable(kept, emptied, 'EUR')).toBe(true)
  })

  it('is moved to another number of pieces, but over no other price', () => {
    const typed = typedInto(draftOf(kept, 'EUR'), 'pieces', '10')
    expect(becomesAnother(kept, typed)).toBe(true)
    expect(changeOf(kept, typed, 'EUR')).toEqual({
      set: [{ product: 'shirt', pieces: 10, amount: 1500, percentage: null, isNew: true }],
      remove: ['entry'],
    })
  })
})
