import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { MOVEMENT_KINDS, movementLabels } from '../domain/index.ts'

/** What became of the stock, and why: written with every change, never changed itself. */
export const stockMovements = collectionBuilder(({ scope }) => ({
  slug: 'stock-movements',
  labels: { singular: 'Stock movement', plural: 'Stock movements' },
  admin: {
    group: 'Stock',
    useAsTitle: 'reason',
    defaultColumns: [
      'createdAt',
      'label',
      'change',
      'onHand',
      'location',
      'kind',
      'reason',
      'cause',
    ],
    description: 'Every change of what lies on the shelf, with its reason.',
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: inShop(scope, 'createdAt') }, { fields: inShop(scope, 'kind', 'createdAt') }],
  fields: [
    // Empty once it was deleted: the books stay, by the name that it had.
    { name: 'variant', type: 'relationship', relationTo: 'variants', index: true },
    { name: 'label', label: 'Article', type: 'text' },
    { name: 'change', type: 'number', required: true },
    { name: 'onHand', label: 'Then on the shelf', type: 'number', required: true },
    { name: 'location', type: 'relationship', relationTo: 'stock-locations' },
    {
      // Empty on what was written before there was a list of reasons.
      name: 'kind',
      label: 'Reason',
      type: 'select',
      options: MOVEMENT_KINDS.map((value) => ({ value, label: movementLabels[value] })),
    },
    { name: 'reason', label: 'Note', type: 'text', required: true },
    {
      name: 'cause',
      type: 'text',
      required: true,
      admin: { components: { Cell: '@souk/commerce/client#CauseCell' } },
    },
  ],
}))
