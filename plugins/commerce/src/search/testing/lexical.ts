const plain = { version: 1, format: '', indent: 0, direction: null }

/** Rich text of one paragraph. */
export const lexical = (text: string): object => ({
  root: {
    type: 'root',
    ...plain,
    children: [
      {
        type: 'paragraph',
        ...plain,
        children: [
          { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})
