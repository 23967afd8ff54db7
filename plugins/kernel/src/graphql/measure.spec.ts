import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'

import { excessOf } from './measure.ts'

const excess = (text: string, variables: Record<string, unknown> = {}) =>
  excessOf(parse(text), variables)

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')

describe('a document', () => {
  it('of a page is let through', () => {
    expect(
      excess('{ a { docs { id title variants { id price } } totalDocs } b { id } }'),
    ).toBeUndefined()
    expect(
      excess('{ a(limit: 100) { docs { id title slug price image { url alt } } } }'),
    ).toBeUndefined()
  })

  it('with hundreds of aliases is refused', () => {
    expect(
      excess(`{ ${repeat(200, (index) => `a${index}: list(limit: 0) { docs { id } }`)} }`),
    ).toBeDefined()
    expect(
      excess(`{ ...All } fragment All on Query { ${repeat(200, (index) => `a${index}: x`)} }`),
    ).toContain('at the top')
  })

  it('with lists in lists is refused, whether their length is written or given', () => {
    const text = 'query ($n: Int) { a(limit: $n) { docs { b(limit: $n) { docs { id } } } } }'
    expect(excess(text, { n: 10 })).toBeUndefined()
    expect(excess(text, { n: 0 })).toContain('cost')
    expect(excess(text, { n: 100_000 })).toContain('cost')
    expect(excess('{ a(limit: 500) { docs { b(limit: 500) { docs { id } } } } }')).toContain('cost')
  })

  it('that is too deep is refused', () => {
    expect(excess(`{ ${'a { '.repeat(20)} id ${'}'.repeat(20)} }`)).toContain('levels')
  })

  it('made of fragments of fragments is refused without being walked to its end', () => {
    const fragments = repeat(
      30,
      (index) => `fragment F${index} on T { a: x { ...F${index + 1} } b: x { ...F${index + 1} } }`,
    )
    expect(excess(`{ root { ...F0 } } ${fragments} fragment F30 on T { id }`)).toBeDefined()
  })

  it('made of fragments that hold no field in the end is refused as early', () => {
    const doubling = repeat(
      40,
      (index) => `fragment F${index} on T { ...F${index + 1} ...F${index + 1} }`,
    )
    for (const start of ['...F0', 'a { ...F0 }', '__schema { ...F0 }'])
      expect(excess(`{ ${start} } ${doubling}`)).toContain('more than')
  })

  it.each([
    '{ root { ...F } } fragment F on T { x ...F }',
    '{ ...F } fragment F on Query { ...F }',
    '{ ...F } fragment F on Query { __schema { types { ...F } } }',
    '{ ...F } fragment F on Query { a { ...G } } fragment G on T { b { ... on T { ...F } } }',
    '{ root { id } } fragment F on T { x ...F }',
  ])('whose fragments hold themselves is refused: %s', (text) => {
    expect(excess(text)).toBe('a fragment that holds itself')
  })

  it('that is long, wide or deep in what it only writes down is refused at once', () => {
    const hub = repeat(10_000, (index) => `fragment F${index} on T { ...Hub }`)
    const leaves = repeat(10_000, (index) => `...L${index}`)
    expect(excess(`{ a } ${hub} fragment Hub on T { ${leaves} }`)).toContain('more than')
    const chain = repeat(10_000, (index) => `fragment F${index} on T { ...F${index + 1} }`)
    expect(excess(`{ ...F0 } ${chain}`)).toContain('more than')
  })

  it('that asks for the schema is not counted', () => {
    expect(excess(`{ __schema { ${'a { '.repeat(20)} id ${'}'.repeat(20)} } }`)).toBeUndefined()
  })
})
