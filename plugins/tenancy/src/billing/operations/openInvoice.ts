import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { billingErrors } from '../domain/index.ts'
import { mayPay } from './access.ts'
import { collectorOf } from './billingOf.ts'
import { invoiceAtCollector } from './invoiceRows.ts'

export const openInvoice = defineOperation({
  name: 'billing.openInvoice',
  summary: 'Where an invoice can be seen, paid and saved',
  http: { method: 'POST', path: '/billing/invoices/:id/open' },
  effect: 'resumable',
  input: z.object({ id: z.uuid() }),
  output: z.object({ page: z.string().nullable(), pdf: z.string().nullable() }),
  access: mayPay,
  run: async (ctx, { id }) => {
    const invoice = await invoiceAtCollector(ctx, id)
    if (!invoice) throw billingErrors.invoice_not_found()
    return { ...(await collectorOf(ctx.payload).invoiceLinks(invoice)) }
  },
})
