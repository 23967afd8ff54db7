import { describe, expect, it } from 'vitest'

import { referencesIn, type Blocks, type FieldLike } from './index.ts'

const picture: FieldLike = { type: 'upload', name: 'picture', relationTo: 'media' }
const quote = { slug: 'quote', fields: [picture] }
const blocks: Blocks = {
  named: (slug) => (slug === 'shared' ? { slug, fields: [picture] } : undefined),
  inText: () => [quote],
}
const found = (fields: FieldLike[], data: unknown) =>
  referencesIn(fields, data, blocks).map(({ path, to, id }) => `${path} → ${to} ${id}`)

describe('a mention', () => {
  it('is found in uploads and relationships, one or many, of one collection or several', () => {
    const fields: FieldLike[] = [
      picture,
      { type: 'relationship', name: 'tags', relationTo: 'tags' },
      { type: 'relationship', name: 'any', relationTo: ['pages', 'media'] },
    ]
    const data = {
      picture: 'p1',
      tags: ['t1', { id: 't2' }],
      any: [
        { relationTo: 'pages', value: 'g1' },
        { relationTo: 'media', value: { id: 'm1' } },
      ],
    }
    expect(found(fields, data)).toEqual([
      'picture → media p1',
      'tags.0 → tags t1',
      'tags.1 → tags t2',
      'any.0 → pages g1',
      'any.1 → media m1',
    ])
    expect(found(fields, { picture: null, tags: undefined, any: [] })).toEqual([])
  })

  it('is found in whatever holds fields', () => {
    const fields: FieldLike[] = [
      { type: 'row', fields: [picture] },
      { type: 'group', name: 'group', fields: [picture] },
      { type: 'array', name: 'rows', fields: [{ type: 'collapsible', fields: [picture] }] },
      {
        type: 'tabs',
        tabs: [
          { type: 'tab', fields: [{ ...picture, name: 'loose' }] },
          { type: 'tab', name: 'tab', fields: [picture] },
        ],
      },
      { type: 'blocks', name: 'blocks', blocks: [quote], blockReferences: ['shared'] },
    ]
    const data = {
      picture: 'a',
      group: { picture: 'b' },
      rows: [{ picture: 'c' }, { picture: 'd' }],
      loose: 'e',
      tab: { picture: 'f' },
      blocks: [
        { blockType: 'quote', picture: 'g' },
        { blockType: 'shared', picture: 'h' },
        { blockType: 'gone', picture: 'i' },
      ],
    }
    expect(
      found(fields, data)
        .map((one) => one.at(-1))
        .join(''),
    ).toBe('abcdefgh')
  })

  it('is found in rich text, at any depth and in any node', () => {
    const text: FieldLike = { type: 'richText', name: 'text', editor: {} }
    const node = (fields: object) => ({ root: { children: [{ children: [fields] }] } })
    expect(
      found([text], { text: node({ type: 'upload', relationTo: 'media', value: 'a' }) }),
    ).toHaveLength(1)
    expect(
      found([text], {
        text: node({ type: 'link', fields: { doc: { relationTo: 'pages', value: { id: 'b' } } } }),
      }),
    ).toEqual(['text → pages b'])
    expect(
      found([text], {
        text: node({ type: 'block', fields: { blockType: 'quote', picture: 'c' } }),
      }),
    ).toEqual(['text.picture → media c'])
    expect(
      found([text], { text: node({ type: 'one day', relationTo: 'tags', value: 'd' }) }),
    ).toEqual(['text → tags d'])
  })

  it('is found in every language of a localised field', () => {
    const fields: FieldLike[] = [{ ...picture, localized: true }]
    expect(found(fields, { picture: { en: 'a', de: 'b' } })).toEqual([
      'picture → media a',
      'picture → media b',
    ])
    expect(found(fields, { picture: 'a' })).toEqual(['picture → media a'])
  })

  it('is looked for without stumbling over nonsense', () => {
    const fields: FieldLike[] = [
      picture,
      { type: 'array', name: 'rows', fields: [picture] },
      { type: 'blocks', name: 'blocks' },
      { type: 'richText', name: 'text' },
    ]
    for (const data of [
      null,
      'x',
      7,
      [],
      { picture: {}, rows: 'x', blocks: [null, 3], text: 'x' },
      { picture: [[]], rows: { a: 1 } },
    ]) {
      expect(found(fields, data)).toEqual([])
    }
  })
})
