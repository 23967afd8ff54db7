import { defineOperation, listOf, paged, paging } from '@souk/kernel'
import { z } from 'zod'

import { mayPay } from './access.ts'
import { invoicePage } from './invoiceRows.ts'
import { invoiceView } from './views.ts'

export const listInvoices = defineOperation({
  name: 'billing.invoices',
  summary: 'What the platform has invoiced the shop',
  http: { method: 'GET', path: '/billing/invoices' },
  input: z.object(paging({ limit: 12, most: 100 })),
  output: listOf(invoiceView),
  access: mayPay,
  run: async (ctx, input) => {
    const { rows, total } = await invoicePage(ctx, input)
    return paged(rows, total, input)
  },
})
