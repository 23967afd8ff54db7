import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { idOf } from '../../shared/idOf.ts'
import { articleName } from './articleName.ts'
import { pieces } from './pieces.ts'

/**
 * How many pieces of a variant lie on the shelf, and how many of those are held. Rows of their own,
 * without versions: the edit of a title must never bring back what was sold.
 */
export const stockLevels = collectionBuilder(() => ({
  slug: 'stock-levels',
  labels: { singular: 'Stock level', plural: 'Stock' },
  admin: {
    group: 'Stock',
    useAsTitle: 'sku',
    listSearchableFields: ['sku'],
    // Gift cards and downloads lie on no shelf.
    baseFilter: () => ({ 'variant.kind': { equals: 'goods' } }),
    defaultColumns: ['article', 'available', 'onHand', 'held', 'backordered', 'incoming', 'low'],
    description:
      'Everything that lies on your shelves. Change it on the product or variant, by a count or a transfer, so that a reason is kept.',
    hideAPIURL: true,
    components: { beforeListTable: ['@souk/commerce/rsc#StockCheck'] },
  },
  access: bookkeeping(members),
  lockDocuments: false,
  disableDuplicate: true,
  fields: [
    {
      name: 'variant',
      type: 'relationship',
      relationTo: 'variants',
      required: true,
      unique: true,
    },
    {
      name: 'sku',
      label: 'SKU',
      type: 'text',
      virtual: 'variant.sku',
      admin: { disableListColumn: true },
    },
    {
      name: 'article',
      type: 'text',
      virtual: true,
      hooks: {
        afterRead: [
          async ({ siblingData, req }) => {
            const id = idOf(siblingData.variant)
            return (id && (await articleName(req, id))) || 'Deleted article'
          },
        ],
      },
    },
    {
      name: 'available',
      type: 'number',
      virtual: true,
      hooks: {
        afterRead: [
          ({ siblingData: { onHand = 0, held = 0 } }) => Math.max(0, Number(onHand) - Number(held)),
        ],
      },
    },
    pieces('onHand', 'On the shelf'),
    pieces('held', 'Held'),
    pieces('backordered', 'Backordered'),
    pieces('incoming', 'On its way'),
    // Kept by the database: whether few are left, by what it, its product or the shop says.
    {
      name: 'low',
      label: 'Low',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      admin: { components: { Cell: '@souk/commerce/client#LowCell' } },
    },
    // Since when, and when it was told: shoppers who come and go are told of once a day at the most.
    { name: 'lowSince', type: 'date', admin: { hidden: true, disableListColumn: true } },
    { name: 'lowToldAt', type: 'date', admin: { hidden: true, disableListColumn: true } },
    // From so many pieces on; below zero for never, empty for as the shop says.
    { name: 'lowAt', type: 'number', admin: { hidden: true, disableListColumn: true } },
    // What the variant or its product says of selling on, kept here so that a sale sees it at once.
    { name: 'policy', type: 'text', defaultValue: 'deny', admin: { hidden: true } },
    {
      ...pieces('backorderLimit', 'Most that may be promised beyond what is there'),
      admin: { hidden: true },
    },
    { name: 'preorderUntil', type: 'date', admin: { hidden: true } },
    // Kept by the database, so that a statement over levels sees at once what it has to look at.
    {
      name: 'made',
      label: 'Made of parts',
      type: 'checkbox',
      defaultValue: false,
      admin: { hidden: true },
    },
    { name: 'spread', label: 'In several places', type: 'checkbox', defaultValue: false },
    { ...pieces('largestPart', 'Most pieces of it in one bundle'), admin: { hidden: true } },
  ],
}))
