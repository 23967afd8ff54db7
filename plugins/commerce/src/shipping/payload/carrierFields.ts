import type { Field, PayloadRequest } from 'payload'

import { rateProvidersOf } from '../operations/rateProviders.ts'

type Given = { readonly data: unknown; readonly req: PayloadRequest }

/** Which carrier is asked for its prices. */
export const carrierFields = (): Field[] => [
  {
    name: 'carrier',
    type: 'text',
    maxLength: 60,
    validate: (value: string | null | undefined, { data, req }: Given) => {
      if ((data as { kind?: string } | undefined)?.kind !== 'carrier') return true
      const known = rateProvidersOf(req.payload).map(({ name }) => name)
      if (known.length === 0) return 'No carrier is connected to this shop. Choose your own prices.'
      return known.includes(value ?? '') ? true : `One of: ${known.join(', ')}.`
    },
    admin: {
      condition: (data) => data?.kind === 'carrier',
      disableListColumn: true,
      disableListFilter: true,
      description:
        'Who is asked for prices. Answers it within two seconds, or your own price holds.',
      components: { Field: '@souk/commerce/rsc#CarrierField' },
    },
  },
]
