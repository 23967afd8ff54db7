import type { ArrayField, PayloadRequest } from 'payload'

import { membersField } from '../../shared/access.ts'
import { idOf } from '../../shared/idOf.ts'
import type { KnownStock } from './loadStock.ts'

type Given = {
  readonly load: (req: PayloadRequest, id: string) => Promise<KnownStock | undefined>
  readonly condition?: NonNullable<ArrayField['admin']>['condition']
}

/** What one piece of a bundle is made of. No column of the document: parts are sold, as stock is. */
export const partsField = ({ load, condition }: Given): ArrayField => ({
  name: 'parts',
  label: 'Made of',
  labels: { singular: 'Part', plural: 'Parts' },
  type: 'array',
  virtual: true,
  maxRows: 50,
  access: { read: membersField },
  hooks: {
    afterRead: [
      async ({ data, req }) => {
        const id = idOf(data)
        const { parts = [] } = (id ? await load(req, id) : undefined) ?? {}
        return parts.map((part) => ({ ...part, id: part.variant }))
      },
    ],
  },
  admin: {
    // Payload locks virtual fields in the form unless told; this one is written beside the stock.
    readOnly: false,
    initCollapsed: false,
    description:
      'A bundle: other things of yours that are sold together at a price of its own. There are as many of it as can be put together. Takes effect at once, for drafts too.',
    ...(condition ? { condition } : {}),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'variant',
          label: 'What',
          type: 'relationship',
          relationTo: 'variants',
          required: true,
          admin: { width: '75%', appearance: 'drawer' },
        },
        {
          name: 'quantity',
          label: 'Pieces',
          type: 'number',
          required: true,
          defaultValue: 1,
          min: 1,
          max: 9999,
          admin: { width: '25%', step: 1 },
        },
      ],
    },
  ],
})
