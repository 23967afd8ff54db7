import type { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { emptyList } from '@souk/kernel'
import { isLinkTarget, shopPath } from '@souk/kernel/domain'
import type { Field, TextField } from 'payload'

import { editorsOnly, membersOnly } from '../access/index.ts'

/** Old addresses of a shop's pages, and where they lead now. */
export const Redirects: Parameters<typeof redirectsPlugin>[0] = {
  collections: ['pages', 'products', 'categories', 'product-collections'],
  redirectTypes: ['301', '302'],
  redirectTypeFieldOverride: {
    label: 'How',
    defaultValue: '301',
    options: [
      { value: '301', label: 'For good: search engines follow' },
      { value: '302', label: 'For the time being' },
    ],
  },
  overrides: {
    slug: 'redirects',
    labels: { singular: 'Redirect', plural: 'Redirects' },
    admin: {
      group: 'Content',
      useAsTitle: 'from',
      defaultColumns: ['from', 'to.url', 'to.reference', 'type', 'updatedAt'],
      listSearchableFields: ['from', 'to.url'],
      description:
        'Where a visitor is led who comes to an address that is no more. A page that exists goes first.',
      components: {
        beforeListTable: [
          emptyList({
            title: 'No redirects yet',
            text: 'Moved here from another shop? Lead its old addresses to the new ones, by hand or with a file under Import.',
          }),
        ],
      },
    },
    access: {
      read: membersOnly,
      create: editorsOnly,
      update: editorsOnly,
      delete: editorsOnly,
    },
    lockDocuments: false,
    disableDuplicate: true,
    // The plugin's own would be unique among all shops.
    indexes: [{ fields: ['tenant', 'from'], unique: true }],
    fields: ({ defaultFields }) => defaultFields.map(ours),
  },
}

const ours = (field: Field): Field => {
  if (!('name' in field)) return field
  if (field.name === 'from') return from
  if (field.name !== 'to' || field.type !== 'group') return field
  return { ...field, fields: field.fields.map((inner) => to[nameOf(inner)]?.(inner) ?? inner) }
}

const nameOf = (field: Field): string => ('name' in field ? field.name : '')

const from: TextField = {
  name: 'from',
  type: 'text',
  label: 'Old address',
  required: true,
  admin: { description: 'What comes after the shop’s own name: /old-page' },
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? (shopPath(value) ?? value) : (value as unknown)),
    ],
  },
  validate: (value) => {
    const path = shopPath(value ?? '')
    if (path === undefined) return 'Write what comes after the shop’s name: /old-page'
    return path === '/' ? 'The front page cannot lead elsewhere.' : true
  },
}

const to: Readonly<Record<string, (field: Field) => Field>> = {
  type: (field) =>
    ({
      ...field,
      label: 'Leads to',
      // The plugin names its own by keys that it brings no words for.
      options: [
        { value: 'reference', label: 'A page of this shop' },
        { value: 'custom', label: 'Any address' },
      ],
    }) as Field,
  reference: (field) => ({ ...field, label: 'Page, product, category or collection' }) as Field,
  url: (field) =>
    ({
      ...field,
      label: 'Address',
      maxLength: 2000,
      admin: { ...field.admin, description: '/path in this shop, or https://…' },
      validate: (
        value: string | null | undefined,
        { data, siblingData }: { data: { from?: string }; siblingData: { type?: string } },
      ) => {
        if (siblingData.type === 'reference') return true
        if (!value || !isLinkTarget(value))
          return 'Start with / for an address in this shop, else with https://.'
        return value.startsWith('/') && shopPath(value) === shopPath(data.from ?? '')
          ? 'It cannot lead to itself.'
          : true
      },
    }) as Field,
}
