import { defineErrors } from '@souk/kernel/domain'

export const taxErrors = defineErrors({
  tax_unavailable: {
    status: 503,
    message:
      'What tax is due cannot be worked out right now. Nothing was charged: try again in a moment.',
  },
  tax_address_unknown: {
    status: 422,
    message:
      'What tax is due at this address cannot be worked out. Check its country, region and postcode.',
  },
  tax_rate_invalid: {
    status: 422,
    message: 'A tax rate is a percentage from 0 to 100 with at most four decimals.',
  },
  tax_postcode_invalid: {
    status: 422,
    message: 'Write one postcode (10115), its beginning (10*) or a range (10115...14199).',
  },
  tax_table_unreadable: {
    status: 422,
    message:
      'This is not a table. Save it as CSV, with the names of its columns in the first line.',
  },
  tax_table_unknown: {
    status: 422,
    message:
      'The columns are not known. At least “country” and “rate” are needed, or a table of WooCommerce or of US postcodes.',
  },
  tax_class_in_use: {
    status: 409,
    message: 'Products or tax rates are of this class. Give them another one first.',
  },
  tax_id_unknown: {
    status: 422,
    message: 'The tax authority does not know this VAT number. Look it up, or leave it out.',
  },
  tax_id_invalid: {
    status: 422,
    message: 'This is not a VAT number: it begins with the country’s letters, like DE123456788.',
  },
})
