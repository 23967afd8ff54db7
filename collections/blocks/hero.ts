import type { Block } from 'payload'

import { linkFields } from '../fields/link.ts'

/** The first thing a visitor sees: a picture, a promise, a way in. */
export const hero: Block = {
  slug: 'hero',
  interfaceName: 'HeroBlock',
  fields: [
    { name: 'eyebrow', type: 'text', maxLength: 60 },
    { name: 'heading', type: 'text', required: true, maxLength: 120 },
    { name: 'text', type: 'textarea', maxLength: 400 },
    { name: 'image', type: 'upload', relationTo: 'media' },
    {
      name: 'layout',
      type: 'select',
      defaultValue: 'full',
      options: [
        { label: 'Words over the picture', value: 'full' },
        { label: 'Words beside the picture', value: 'split' },
        { label: 'Words alone', value: 'plain' },
      ],
    },
    {
      name: 'actions',
      type: 'array',
      maxRows: 2,
      labels: { singular: 'Button', plural: 'Buttons' },
      fields: linkFields(),
    },
  ],
}
