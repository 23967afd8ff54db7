import { describe, expect, it } from 'vitest'
import { toLexical } from './toLexical.ts'

describe('a text as editor state', () => {
  it('turns strings into paragraphs and keeps what is bold', () => {
    const { root } = toLexical(['One **two** three'])
    expect(root.children).toHaveLength(1)
    expect(root.children[0]).toMatchObject({
      type: 'paragraph',
      children: [
        { text: 'One ', format: 0 },
        { text: 'two', format: 1 },
        { text: ' three', format: 0 },
      ],
    })
  })

  it('knows headings and lists', () => {
    const { root } = toLexical([{ heading: 'Care' }, { list: ['Wash cold', 'Dry flat'] }])
    expect(root.children[0]).toMatchObject({ type: 'heading', tag: 'h2' })
    expect(root.children[1]).toMatchObject({
      type: 'list',
      listType: 'bullet',
      children: [{ value: 1 }, { value: 2 }],
    })
  })
})
