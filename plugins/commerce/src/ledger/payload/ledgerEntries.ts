import { emptyList } from '@souk/kernel'
import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'
import { wordsCell } from '../../shared/wordsCell.ts'
import { ledgerAccounts, ledgerLabels, postingLabels } from '../domain/index.ts'

/** The shop's books: one row for each account that a posting moves. Written by postings only. */
export const ledgerEntries = collectionBuilder(({ scope }) => ({
  slug: 'ledger-entries',
  labels: { singular: 'Ledger entry', plural: 'Ledger' },
  admin: {
    group: 'Sales',
    useAsTitle: 'cause',
    defaultColumns: ['createdAt', 'kind', 'account', 'amount', 'cause'],
    description: 'Every movement of the shop’s money, twice: where it came from and where it went.',
    components: {
      beforeListTable: [
        emptyList({
          title: 'The books are empty',
          text: 'Each sale, refund, fee and payout is written here by itself, the first with your first confirmed order.',
        }),
      ],
    },
  },
  access: bookkeeping(members),
  defaultSort: '-createdAt',
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [
    { fields: inShop(scope, 'cause', 'kind', 'currency', 'account'), unique: true },
    { fields: inShop(scope, 'account', 'currency', 'createdAt') },
  ],
  fields: [
    {
      name: 'kind',
      type: 'text',
      required: true,
      label: 'What happened',
      admin: { components: { Cell: wordsCell(postingLabels) } },
    },
    {
      name: 'cause',
      type: 'text',
      required: true,
      label: 'Comes from',
      admin: { components: { Cell: '@souk/commerce/client#CauseCell' } },
    },
    {
      name: 'account',
      type: 'select',
      required: true,
      options: ledgerAccounts.map((value) => ({ value, label: ledgerLabels[value] })),
    },
    {
      name: 'amount',
      type: 'number',
      required: true,
      admin: {
        components: { Cell: '@souk/commerce/client#MoneyCell' },
        description: 'Debit above nothing, credit below it.',
      },
    },
    { name: 'currency', type: 'text', required: true },
  ],
}))
