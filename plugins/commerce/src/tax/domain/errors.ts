import { defineErrors } from '@souk/kernel/domain'

export const taxErrors = defineErrors({
  tax_rate_invalid: {
    status: 422,
    message: 'A tax rate is a percentage from 0 to 100 with at most four decimals.',
  },
  tax_rate_duplicate: { status: 422, message: 'There are two tax rates for {country}.' },
})
