import type { Field } from 'payload'

/** What search engines and link previews show; left empty, the title and first text serve. */
export const seo = (): Field => ({
  name: 'seo',
  type: 'group',
  label: 'Search engines',
  fields: [
    { name: 'title', type: 'text', maxLength: 70 },
    { name: 'description', type: 'textarea', maxLength: 170 },
    { name: 'image', type: 'upload', relationTo: 'media' },
  ],
})
