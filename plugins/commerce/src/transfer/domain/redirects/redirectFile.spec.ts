import { describe, expect, it } from 'vitest'

import type { Format, RedirectItem } from '../item.ts'
import { recognise } from '../recognise.ts'
import { readRedirects, redirectRows } from './redirectFile.ts'

const lines = (headings: string, ...rows: string[]) =>
  rows.map((row, at) => ({
    line: at + 2,
    cells: Object.fromEntries(
      headings.split(',').map((name, n) => [name, row.split(',')[n] ?? '']),
    ),
  }))

const WORDPRESS = 'source,target,regex,code,type,hits,title,status'

describe('the table of WordPress’s Redirection', () => {
  it('is known by its headings', () => {
    expect(recognise(WORDPRESS.split(','))).toEqual({ format: 'woocommerce', kind: 'redirects' })
  })

  it('says which are permanent', () => {
    const read = readRedirects('woocommerce')(
      lines(
        WORDPRESS,
        '/old/,/new,0,301,url,12,,active',
        '/gone,https://elsewhere.test/,0,302,url,0,,active',
        '/asked,/here,0,308,url,0,,active',
        '/short,/here',
      ),
    )
    expect(read.map(({ item }) => item)).toEqual([
      { from: '/old', to: '/new', permanent: true },
      { from: '/gone', to: 'https://elsewhere.test/', permanent: false },
      { from: '/asked', to: '/here', permanent: true },
      { from: '/short', to: '/here', permanent: true },
    ])
  })

  it('says of each line that is no redirect here why', () => {
    const read = readRedirects('woocommerce')(
      lines(
        WORDPRESS,
        '/blog/(.*),/news/$1,1,301,url,0,,active',
        '/bin,,0,410,error,0,,active',
        '/off,/on,0,301,url,0,,disabled',
        '/empty,,0,301,url,0,,active',
        '/inside,/here,0,301,pass,0,,active',
        '/shop/*,/here,0,301,url,0,,active',
      ),
    )
    expect(read.map(({ item, notes }) => [item, notes[0]?.message])).toEqual([
      [null, 'It is a pattern. Write one for each address.'],
      [null, 'It leads nowhere: its code is 410.'],
      [null, 'It is switched off in the old shop.'],
      [null, expect.stringContaining('is no address')],
      [null, 'It leads nobody elsewhere: its type is “pass”.'],
      [null, 'It is a pattern. Write one for each address.'],
    ])
  })
})

describe.each<[Format, Pick<RedirectItem, 'permanent'>]>([
  ['souk', { permanent: false }],
  ['shopify', {}],
  ['woocommerce', { permanent: false }],
])('a redirect written for %s', (format, lasting) => {
  it('is read as it was', () => {
    const item = { from: '/old', to: '/new?a=b', ...lasting }
    const [cells = {}] = redirectRows(format)(item)
    expect(recognise(Object.keys(cells))).toEqual({ format, kind: 'redirects' })
    expect(readRedirects(format)([{ line: 2, cells }])[0]?.item).toEqual(item)
  })
})

it('says nothing of what a column does not say', () => {
  const [read] = readRedirects('souk')(lines('from,to', '/old,/new'))
  expect(read?.item).toEqual({ from: '/old', to: '/new' })
})

it('leads nobody in a circle', () => {
  const read = readRedirects('souk')(
    lines('from,to', '/a,/b/?x=1', '/b,/c', '/c,/a', '/in,/a', '/fine,/here'),
  )
  expect(read.map(({ key, item }) => [key, item === null])).toEqual([
    ['/a', true],
    ['/b', true],
    ['/c', true],
    ['/in', false],
    ['/fine', false],
  ])
})
