import { publishingFields } from '@souk/kernel'
import type { CollectionConfig } from 'payload'

import { editorsOnly, membersOnly, publishedInShop } from '../access/index.ts'
import { blocks } from './blocks/index.ts'
import { seo } from './fields/seo.ts'
import { slug } from './fields/slug.ts'
import { livePreview } from './livePreview.ts'

/** A shop's content pages, built of blocks. The page called `home` is its front page. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  admin: {
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    description: 'Everything a visitor can read beside the products. “home” is the front page.',
    livePreview: livePreview('pages'),
    preview: (document) => livePreview('pages').url({ data: document }),
  },
  access: {
    read: publishedInShop,
    create: editorsOnly,
    update: editorsOnly,
    delete: editorsOnly,
    readVersions: editorsOnly,
  },
  lockDocuments: false,
  versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 30 },
  defaultPopulate: { title: true, slug: true },
  indexes: [{ fields: ['tenant', 'slug'], unique: true }],
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    slug(),
    ...publishingFields(membersOnly),
    {
      type: 'tabs',
      tabs: [
        { label: 'Content', fields: [{ name: 'layout', type: 'blocks', blocks }] },
        { label: 'Search engines', fields: [seo()] },
      ],
    },
  ],
}
