import type { ShopTaxation } from '@souk/kernel/domain'

/** How a shop taxes, with every gap filled. */
export type TaxSettings = Required<Omit<ShopTaxation, 'taxId' | 'calculator' | 'whenDown'>> & {
  /** Whether prices, the shipping's too, have the tax inside. */
  readonly inclusive: boolean
}

export const taxSettingsOf = ({
  taxInclusive,
  taxation = {},
}: {
  readonly taxInclusive: boolean
  readonly taxation?: ShopTaxation
}): TaxSettings => ({
  inclusive: taxInclusive,
  rounding: taxation.rounding ?? 'country',
  shipping: taxation.shipping ?? 'contents',
  home: taxation.home || null,
  euSales: taxation.euSales ?? 'destination',
  reverseCharge: taxation.reverseCharge ?? false,
  untaxedPrices: taxation.untaxedPrices ?? 'keep',
})
