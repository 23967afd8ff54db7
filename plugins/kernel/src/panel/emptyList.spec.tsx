import type { ListViewServerProps } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { EmptyList } from './EmptyList.tsx'

const words = { title: 'No payout yet', text: 'Stripe sends the first after a few days.' }

const said = (totalDocs: number, searchParams: ListViewServerProps['searchParams'] = {}) =>
  renderToStaticMarkup(
    <EmptyList
      {...words}
      data={{ totalDocs } as ListViewServerProps['data']}
      searchParams={searchParams}
    />,
  )

describe('an empty list', () => {
  it('says what will be in it, however it is sorted', () => {
    for (const asked of [{}, { limit: '10', sort: '-createdAt', search: '' }]) {
      expect(said(0, asked)).toContain(words.title)
      expect(said(0, asked)).toContain(words.text)
    }
  })

  it('says nothing when there is something, or when only a part was looked for', () => {
    expect(said(1)).toBe('')
    expect(said(0, { search: 'x' })).toBe('')
    expect(said(0, { 'where[or][0][and][0][state][equals]': 'open' })).toBe('')
  })
})
