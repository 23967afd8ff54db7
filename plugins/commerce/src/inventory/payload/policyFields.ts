import type { Field, FieldHook } from 'payload'

import { membersField } from '../../shared/access.ts'
import { isCount } from './pieces.ts'

type Given = {
  /** What it is called to have none of its own. */
  readonly none: string
  /** Where it says anything: always unless told. */
  readonly condition?: (form: unknown) => boolean
}

const policyOf = (data: unknown): unknown => (data as { stockPolicy?: unknown } | null)?.stockPolicy

/** What does not belong to the policy is forgotten with it. */
const onlyWith =
  (policies: readonly string[]): FieldHook =>
  ({ siblingData, value }) =>
    policies.includes(String(policyOf(siblingData))) ? value : null

/** Whether selling goes on when nothing is left, up to how many, and until when. */
export const policyFields = ({ none, condition }: Given): Field => ({
  type: 'row',
  ...(condition && { admin: { condition } }),
  fields: [
    {
      name: 'stockPolicy',
      label: 'When nothing is left',
      type: 'select',
      access: { read: membersField },
      options: [
        { label: 'Stop selling', value: 'deny' },
        { label: 'Sell on backorder', value: 'backorder' },
        { label: 'Sell as a pre-order', value: 'preorder' },
      ],
      admin: {
        width: '34%',
        placeholder: none,
        description: 'On backorder: shoppers are told, and what arrives goes to them first.',
      },
    },
    {
      name: 'backorderLimit',
      label: 'Most to promise',
      type: 'number',
      validate: isCount,
      access: { read: membersField },
      hooks: { beforeChange: [onlyWith(['backorder', 'preorder'])] },
      admin: {
        width: '33%',
        step: 1,
        condition: (_data, sibling) =>
          ['backorder', 'preorder'].includes(String(policyOf(sibling))),
        description: 'Pieces that may be sold beyond what is there. Empty: as many as are wanted.',
      },
    },
    {
      name: 'preorderUntil',
      label: 'Ships from',
      type: 'date',
      access: { read: membersField },
      hooks: { beforeChange: [onlyWith(['preorder'])] },
      validate: (value, { siblingData }) =>
        policyOf(siblingData) !== 'preorder' || value
          ? true
          : 'Say from which day on it is sent: pre-orders are taken until then.',
      admin: {
        width: '33%',
        date: { pickerAppearance: 'dayOnly' },
        condition: (_data, sibling) => policyOf(sibling) === 'preorder',
        description: 'Pre-orders are taken until then; after it only what is there is sold.',
      },
    },
  ],
})
