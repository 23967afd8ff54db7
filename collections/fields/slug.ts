import type { Field } from 'payload'

/** The last part of a page's address, made from its title unless somebody writes one. */
export const slug = (from = 'title'): Field => ({
  name: 'slug',
  type: 'text',
  required: true,
  maxLength: 120,
  admin: { position: 'sidebar', description: 'The last part of the address.' },
  validate: (value: string | null | undefined) =>
    value && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
      ? true
      : 'Use small letters, digits and single hyphens.',
  hooks: {
    beforeValidate: [
      ({ value, data }) => {
        const source = typeof value === 'string' && value ? value : (data?.[from] as unknown)
        return typeof source === 'string' ? slugified(source) : value
      },
    ],
  },
})

export const slugified = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
