import type { Field, FieldHook, NumberField, PayloadRequest } from 'payload'

import { membersField } from '../../shared/access.ts'
import { idOf } from '../../shared/idOf.ts'
import { ADJUSTMENTS, availableStock, movementLabels, type Stock } from '../domain/index.ts'
import type { KnownStock } from './loadStock.ts'
import { isCount } from './pieces.ts'

type Known = Stock & Partial<Pick<KnownStock, 'incoming' | 'low'>>

type Load = (req: PayloadRequest, id: string) => Promise<Known | undefined>

type Given = {
  readonly load: Load
  readonly condition?: NonNullable<NumberField['admin']>['condition']
}

/**
 * Stock as the forms and Payload's REST show it, to members: how much there is of a thing is the
 * shop's own affair. None of it is a column of the document: it is read from the stock levels, and
 * `stock` is written to them.
 */
export const stockFields = ({ load, condition }: Given): Field[] => {
  const read =
    (pick: (stock: Known) => number | string | null): FieldHook =>
    async ({ data, req }) => {
      const id = idOf(data)
      const stock = id ? await load(req, id) : undefined
      return pick(stock ?? { onHand: 0, held: 0 })
    }
  const shown = (name: string, pick: (stock: Known) => number): NumberField => ({
    name,
    type: 'number',
    virtual: true,
    access: { read: membersField, create: () => false, update: () => false },
    hooks: { afterRead: [read(pick)] },
    admin: { readOnly: true, width: '33%', ...(condition ? { condition } : {}) },
  })
  const row: Field = {
    type: 'row',
    fields: [
      {
        name: 'stock',
        label: 'On the shelf',
        type: 'number',
        virtual: true,
        validate: isCount,
        access: { read: membersField },
        hooks: { afterRead: [read(({ onHand }) => onHand)] },
        admin: {
          // Payload locks virtual fields in the form unless told; this one is written to the levels.
          readOnly: false,
          width: '33%',
          description: 'Takes effect at once, for drafts too.',
          ...(condition ? { condition } : {}),
          components: { Cell: '@souk/commerce/client#StockCell' },
        },
      },
      shown('held', ({ held }) => held),
      {
        ...shown('incoming', ({ incoming = 0 }) => incoming),
        admin: {
          readOnly: true,
          width: '25%',
          condition: (data, sibling, rest) =>
            Number(data.incoming) > 0 && (condition?.(data, sibling, rest) ?? true),
          description: 'Ordered or on its way here.',
        },
      },
      {
        ...shown('backordered', ({ backordered = 0 }) => backordered),
        admin: {
          readOnly: true,
          width: '25%',
          condition: (data, sibling, rest) =>
            Number(data.backordered) > 0 && (condition?.(data, sibling, rest) ?? true),
          description: 'Sold, and waited for.',
        },
      },
      {
        ...shown('available', availableStock),
        admin: {
          readOnly: true,
          width: '33%',
          ...(condition ? { condition } : {}),
          components: { Cell: '@souk/commerce/client#StockCell' },
        },
      },
      {
        // The count the form was opened with: what was sold since then stays sold.
        name: 'stockSeen',
        type: 'number',
        virtual: true,
        validate: isCount,
        access: { read: membersField },
        hooks: { afterRead: [read(({ onHand }) => onHand)] },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      },
    ],
  }
  // Beside the count, for the cells of a list: few are left, or few of some of its variants.
  const low: Field = {
    name: 'stockLow',
    type: 'text',
    virtual: true,
    access: { read: membersField, create: () => false, update: () => false },
    hooks: { afterRead: [read(({ low = null }) => low)] },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  }
  return [row, low, why(condition)]
}

/** Why the count is another one now: asked for as soon as it is, kept with the movement only. */
const why = (condition: Given['condition']): Field => {
  const isChanged: Given['condition'] = (data, sibling, rest) =>
    (condition?.(data, sibling, rest) ?? true) &&
    typeof data.stock === 'number' &&
    data.stock !== (data.stockSeen ?? 0)
  const said = {
    virtual: true,
    // Nothing is ever read of it; without the right to, the form would not show it.
    access: { read: membersField },
  } as const
  const shown = {
    // Payload locks virtual fields in the form unless told.
    readOnly: false,
    condition: isChanged,
    disableListColumn: true,
    disableListFilter: true,
  } as const
  return {
    type: 'row',
    fields: [
      {
        name: 'stockReason',
        label: 'Why it changed',
        type: 'select',
        ...said,
        options: ADJUSTMENTS.map((value) => ({ value, label: movementLabels[value] })),
        admin: { ...shown, width: '34%', placeholder: movementLabels.count },
      },
      {
        name: 'stockNote',
        label: 'Note',
        type: 'text',
        ...said,
        maxLength: 200,
        admin: {
          ...shown,
          width: '66%',
          description: 'Both are kept in the stock movements.',
        },
      },
    ],
  }
}
