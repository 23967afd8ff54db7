import { defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { countriesWithUsualRates, usualRates } from '../domain/index.ts'
import { keepRates } from './keepRates.ts'
import { mayTax } from './mayTax.ts'

export const addUsualRates = defineOperation({
  name: 'tax.addUsualRates',
  summary: 'Put the rates that the law names into the shop’s table, with their source and date',
  feature: 'commerce',
  http: { method: 'POST', path: '/tax/rates/usual' },
  input: z.object({
    countries: z
      .array(z.enum(countriesWithUsualRates()))
      .min(1)
      .describe('ISO 3166-1 alpha-2. What the shop has for them already stays as it is.'),
  }),
  output: z.object({ created: z.int(), unchanged: z.int() }),
  access: mayTax,
  run: async (ctx, { countries }) => {
    const { created, unchanged } = await keepRates(ctx, usualRates(countries), {
      change: false,
      write: true,
    })
    return { created, unchanged }
  },
})
