import type { CollectionConfig } from 'payload'

import { editorsOnly, everythingInShop } from '../access/index.ts'
import { oneOfShop } from './hooks/oneOfShop.ts'
import { linkFields } from './fields/link.ts'

const folded = {
  initCollapsed: true,
  components: { RowLabel: '@/panel/LinkLabel#LinkLabel' },
}

/** What stands in a shop's header and footer; one document a shop. */
export const Navigation: CollectionConfig = {
  slug: 'navigation',
  labels: { singular: 'Navigation', plural: 'Navigation' },
  admin: {
    group: 'Content',
    description: 'The links in the header and the footer of the shop.',
    components: { views: { list: { Component: '@/panel/NavigationEntry#NavigationEntry' } } },
  },
  access: {
    read: everythingInShop,
    create: editorsOnly,
    update: editorsOnly,
    delete: editorsOnly,
  },
  lockDocuments: false,
  indexes: [{ fields: ['tenant'], unique: true }],
  hooks: { beforeValidate: [oneOfShop('This shop has its navigation already. Change that.')] },
  fields: [
    {
      name: 'header',
      type: 'array',
      labels: { singular: 'Link', plural: 'Links' },
      admin: folded,
      fields: linkFields(),
    },
    {
      name: 'footer',
      type: 'array',
      label: 'Footer columns',
      labels: { singular: 'Column', plural: 'Columns' },
      admin: folded,
      fields: [
        { name: 'heading', type: 'text', required: true, maxLength: 60 },
        {
          name: 'links',
          type: 'array',
          labels: { singular: 'Link', plural: 'Links' },
          admin: folded,
          fields: linkFields(),
        },
      ],
    },
    { name: 'footnote', type: 'text', maxLength: 200 },
  ],
}
