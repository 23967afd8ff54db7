import type { Block } from 'payload'

export const columns: Block = {
  slug: 'columns',
  interfaceName: 'ColumnsBlock',
  labels: { singular: 'Columns', plural: 'Columns' },
  fields: [
    { name: 'heading', type: 'text', maxLength: 120 },
    {
      name: 'columns',
      type: 'array',
      required: true,
      minRows: 2,
      maxRows: 4,
      labels: { singular: 'Column', plural: 'Columns' },
      fields: [
        { name: 'image', type: 'upload', relationTo: 'media' },
        { name: 'content', type: 'richText', required: true },
      ],
    },
  ],
}
