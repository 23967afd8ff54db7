import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { customerView } from './customerView.ts'
import { isCustomer, readSelf } from './self.ts'

export const readMe = defineOperation({
  name: 'customers.me',
  summary: 'Read the customer who is logged in',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/customers/me' },
  input: z.object({}),
  output: customerView,
  access: isCustomer,
  run: (ctx) => readSelf(ctx),
})
