import type { Block } from 'payload'

export const media: Block = {
  slug: 'media',
  interfaceName: 'MediaBlock',
  labels: { singular: 'Picture', plural: 'Pictures' },
  fields: [
    { name: 'image', type: 'upload', relationTo: 'media', required: true },
    { name: 'caption', type: 'text', maxLength: 200 },
    {
      name: 'width',
      type: 'select',
      defaultValue: 'wide',
      options: [
        { label: 'As wide as the text', value: 'text' },
        { label: 'Wide', value: 'wide' },
        { label: 'Edge to edge', value: 'full' },
      ],
    },
  ],
}
