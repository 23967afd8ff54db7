import type { CollectionConfig } from 'payload'

import { editorsOnly, everythingInShop } from '../access/index.ts'

/** Pictures and files. Each shop's bytes lie under its own prefix and answer to its own name. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'File', plural: 'Media' },
  admin: {
    group: 'Content',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'mimeType', 'filesize', 'updatedAt'],
    description: 'Pictures are cut to the sizes the storefront needs; mark what must stay in view.',
  },
  access: {
    read: everythingInShop,
    create: editorsOnly,
    update: editorsOnly,
    delete: editorsOnly,
  },
  lockDocuments: false,
  upload: {
    focalPoint: true,
    filenameCompoundIndex: ['tenant', 'filename'],
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
    adminThumbnail: 'thumbnail',
    // Effort beyond this takes three times as long and saves two per cent.
    formatOptions: { format: 'webp', options: { quality: 82, effort: 2 } },
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 320, position: 'centre' },
      { name: 'card', width: 640, height: 640, position: 'centre' },
      { name: 'large', width: 1280 },
      { name: 'wide', width: 1920 },
    ],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 200,
      label: 'Description',
      admin: { description: 'What can be seen, for people who cannot see it.' },
    },
  ],
}
