import type { Text, TextPart } from './shop.ts'

type Leaf = {
  type: 'text'
  version: 1
  text: string
  format: number
  style: ''
  mode: 'normal'
  detail: 0
}
type Branch = {
  type: 'root' | 'paragraph' | 'heading' | 'list' | 'listitem'
  version: 1
  format: ''
  indent: 0
  direction: 'ltr'
  children: (Branch | Leaf)[]
  tag?: 'h2' | 'ul'
  listType?: 'bullet'
  start?: 1
  value?: number
  textFormat?: 0
}

const bold = 1

/** Texts as arrays → the editor state that a rich text field of Payload keeps. */
export const toLexical = (text: Text): { root: Branch } => ({
  root: branch('root', text.map(part)),
})

const part = (content: TextPart): Branch => {
  if (typeof content === 'string') return { ...branch('paragraph', words(content)), textFormat: 0 }
  if ('heading' in content) return { ...branch('heading', words(content.heading)), tag: 'h2' }
  const items = content.list.map((item, index) => ({
    ...branch('listitem', words(item)),
    value: index + 1,
  }))
  return { ...branch('list', items), tag: 'ul', listType: 'bullet', start: 1 }
}

const branch = (type: Branch['type'], children: Branch['children']): Branch => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
})

const words = (text: string): Leaf[] =>
  text
    .split('**')
    .map((run, index) => leaf(run, index % 2 === 1 ? bold : 0))
    .filter(({ text: run }) => run !== '')

const leaf = (text: string, format: number): Leaf => ({
  type: 'text',
  version: 1,
  text,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
})
