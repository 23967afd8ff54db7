import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { importView, viewImport } from './importView.ts'
import { mayTransfer } from './mayTransfer.ts'

export const readImport = defineOperation({
  name: 'imports.read',
  summary: 'How far an import is: its dry run, its progress, its result',
  feature: 'commerce',
  http: { method: 'GET', path: '/transfer/imports/:id' },
  input: z.object({ id: z.string().max(64) }),
  output: importView,
  access: mayTransfer,
  run: (ctx, { id }) => viewImport(ctx, id),
})
