import type { Field } from 'payload'

import { membersField } from '../../shared/access.ts'
import { isCount } from './pieces.ts'

type Given = {
  /** What it is called to say nothing of its own. */
  readonly none: string
}

const isOwn = (data: unknown): boolean =>
  (data as { lowStock?: unknown } | null)?.lowStock === 'own'

/** From how many pieces on it is low: as elsewhere, from a number of its own, or never. */
export const lowStockFields = ({ none }: Given): Field => ({
  type: 'row',
  fields: [
    {
      name: 'lowStock',
      label: 'Low stock',
      type: 'select',
      access: { read: membersField },
      options: [
        { label: 'A number of its own', value: 'own' },
        { label: 'Never told', value: 'never' },
      ],
      admin: {
        width: '34%',
        placeholder: none,
        description: 'When few are left you are told, in the panel and by mail.',
      },
    },
    {
      name: 'lowStockAt',
      label: 'Low from so many on',
      type: 'number',
      access: { read: membersField },
      hooks: {
        beforeChange: [
          ({ siblingData, value }) => (isOwn(siblingData) ? Number(value ?? 0) : null),
        ],
      },
      validate: isCount,
      admin: { width: '33%', step: 1, condition: (_data, sibling) => isOwn(sibling) },
    },
  ],
})
