import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { keepsCatalogue } from './keepsCatalogue.ts'
import { matrixFacts, matrixView, matrixViewOf } from './matrixView.ts'
import type { StockPort } from './stockPort.ts'

export const readMatrix = ({ level }: StockPort) =>
  defineOperation({
    name: 'variants.matrix',
    summary: 'Read all variants of a product, for sale or not, with their stock',
    feature: 'commerce',
    http: { method: 'GET', path: '/products/:product/matrix' },
    input: z.object({ product: z.string().max(64) }),
    output: matrixView,
    access: ({ actor }) => keepsCatalogue(actor),
    run: async (ctx, { product }) => matrixViewOf(ctx, await matrixFacts(ctx, { product, level })),
  })
