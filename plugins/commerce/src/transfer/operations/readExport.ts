import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { exportView, viewExport } from './exportView.ts'
import { mayTransfer } from './mayTransfer.ts'

export const readExport = defineOperation({
  name: 'exports.read',
  summary: 'How far an export is',
  feature: 'commerce',
  http: { method: 'GET', path: '/transfer/exports/:id' },
  input: z.object({ id: z.string().max(64) }),
  output: exportView,
  access: mayTransfer,
  run: (ctx, { id }) => viewExport(ctx, id),
})
