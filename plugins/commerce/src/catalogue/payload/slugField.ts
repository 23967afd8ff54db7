import type { TextField } from 'payload'

import { isSlug, slugify } from '../domain/index.ts'

/** The last part of an address, made from the title unless somebody writes one. */
export const slugField = (): TextField => ({
  name: 'slug',
  type: 'text',
  required: true,
  maxLength: 200,
  admin: { position: 'sidebar', description: 'The last part of the address.' },
  validate: (value: string | null | undefined) =>
    value && isSlug(value) ? true : 'Use small letters, digits and single hyphens.',
  hooks: {
    beforeValidate: [
      ({ data, value }) => {
        const written = typeof value === 'string' && value.trim() !== '' ? value : undefined
        const title: unknown = data?.title
        return written ?? (typeof title === 'string' ? slugify(title) : value)
      },
    ],
    beforeDuplicate: [({ value }) => (typeof value === 'string' ? `${value}-copy` : value)],
  },
})
