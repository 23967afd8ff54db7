import type { Field } from 'payload'

/** Where something leads: a page, a product, a category or a collection of this shop, or an address. */
export const linkFields = (): Field[] => [
  { name: 'label', type: 'text', required: true },
  {
    name: 'kind',
    type: 'select',
    defaultValue: 'page',
    required: true,
    options: [
      { label: 'A page', value: 'page' },
      { label: 'A category', value: 'category' },
      { label: 'A collection', value: 'collection' },
      { label: 'A product', value: 'product' },
      { label: 'All products', value: 'products' },
      { label: 'An address', value: 'url' },
    ],
  },
  target('page', 'pages'),
  target('category', 'categories'),
  target('collection', 'product-collections'),
  target('product', 'products'),
  {
    name: 'url',
    type: 'text',
    label: 'Address',
    admin: { condition: isKind('url'), description: 'https://… or mailto:… or /path' },
    validate: (value: string | null | undefined) =>
      !value || /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(value)
        ? true
        : 'Start with https://, mailto:, tel: or /.',
  },
]

function target(
  kind: string,
  relationTo: 'pages' | 'categories' | 'product-collections' | 'products',
): Field {
  return { name: kind, type: 'relationship', relationTo, admin: { condition: isKind(kind) } }
}

function isKind(kind: string) {
  return (_: unknown, sibling: { kind?: string }) => sibling.kind === kind
}
