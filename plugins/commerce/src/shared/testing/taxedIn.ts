import {
  allRates,
  taxSettingsOf,
  type TaxContext,
  type TaxSettings,
} from '../../tax/domain/index.ts'

type Given = Partial<TaxSettings> & { readonly rate?: number; readonly rates?: TaxContext['rates'] }

/** Taxes of a German shop, 19 per cent unless told, for goods that go to a country. */
export const taxedIn = (
  country: string | null,
  { rate = 19, rates = [], ...settings }: Given = {},
): TaxContext => ({
  settings: { ...taxSettingsOf({ taxInclusive: true }), ...settings },
  rates: allRates(rates, [{ country: 'DE', rate }], new Date('2026-03-01T12:00:00Z')),
  place: country === null ? null : { country, region: null, postalCode: null },
  buyer: { taxId: null, exempt: false },
})
