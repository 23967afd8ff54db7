import type { Extension } from '../../shared/collectionBuilder.ts'
import { membersField } from '../../shared/access.ts'

/** Whom the shop need not charge tax: a reseller, a charity, an embassy. */
export const taxOfCustomers: Extension = {
  fields: [
    {
      name: 'taxExempt',
      type: 'checkbox',
      label: 'Pays no tax',
      defaultValue: false,
      access: { read: membersField, create: membersField, update: membersField },
      admin: {
        position: 'sidebar',
        description: 'For resellers, charities and others who have shown you that they are exempt.',
      },
    },
    {
      name: 'taxExemptReason',
      type: 'text',
      label: 'On what ground',
      maxLength: 200,
      access: { read: membersField, create: membersField, update: membersField },
      admin: {
        position: 'sidebar',
        condition: (data: { taxExempt?: boolean }) => data.taxExempt === true,
        description: 'The number of the certificate, for the tax office.',
      },
    },
  ],
}
