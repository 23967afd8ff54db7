import { describe, expect, it } from 'vitest'

import { taxWords } from './taxWords.ts'

describe('a tax of Stripe’s', () => {
  it('is named as on a bill', () => {
    expect(taxWords('vat', null)).toBe('VAT')
    expect(taxWords('gst', null)).toBe('GST')
    expect(taxWords('sales_tax', 'CA')).toBe('Sales tax CA')
    expect(taxWords(null, null)).toBeNull()
  })
})
