import { CLASSES, plainRate, type NamedRate } from './namedRate.ts'

const gbSource = 'HM Revenue & Customs, gov.uk/vat-rates, in force since 4 January 2011'
const chSource = 'Federal Tax Administration, estv.admin.ch, in force since 1 January 2024'
const noSource = 'Skatteetaten, skatteetaten.no, in force since 1 January 2018'
const auSource = 'Australian Taxation Office, ato.gov.au, in force since 1 July 2000'
const nzSource = 'Inland Revenue, ird.govt.nz, in force since 1 October 2010'
const sgSource = 'Inland Revenue Authority, iras.gov.sg, in force since 1 January 2024'
const jpSource = 'National Tax Agency, nta.go.jp, in force since 1 October 2019'
const caSource = 'Canada Revenue Agency, canada.ca, in force since 1 April 2025'
const qcSource = 'Revenu Québec, revenuquebec.ca, in force since 1 January 2013'
const bcSource = 'Government of British Columbia, in force since 1 April 2013'
const mbSource = 'Government of Manitoba, in force since 1 July 2019'
const skSource = 'Government of Saskatchewan, in force since 23 March 2017'

type Row = Pick<NamedRate, 'country' | 'name' | 'rate' | 'source'> & Partial<NamedRate>

const { reduced, low } = CLASSES

const rows: readonly Row[] = [
  { country: 'GB', name: 'VAT', rate: 20, source: gbSource },
  { country: 'GB', name: 'VAT', rate: 5, taxClass: reduced, source: gbSource },
  { country: 'GB', name: 'VAT', rate: 0, taxClass: low, source: gbSource },
  { country: 'CH', name: 'VAT', rate: 8.1, source: chSource },
  { country: 'CH', name: 'VAT', rate: 2.6, taxClass: reduced, source: chSource },
  { country: 'LI', name: 'VAT', rate: 8.1, source: chSource },
  { country: 'LI', name: 'VAT', rate: 2.6, taxClass: reduced, source: chSource },
  { country: 'NO', name: 'VAT', rate: 25, source: noSource },
  { country: 'NO', name: 'VAT', rate: 15, taxClass: reduced, source: noSource },
  { country: 'NO', name: 'VAT', rate: 12, taxClass: low, source: noSource },
  { country: 'AU', name: 'GST', rate: 10, source: auSource },
  { country: 'NZ', name: 'GST', rate: 15, source: nzSource },
  { country: 'SG', name: 'GST', rate: 9, source: sgSource },
  { country: 'JP', name: 'Consumption tax', rate: 10, source: jpSource },
  { country: 'JP', name: 'Consumption tax', rate: 8, taxClass: reduced, source: jpSource },
  { country: 'CA', name: 'GST', rate: 5, source: caSource },
  { country: 'CA', region: 'ON', name: 'HST', rate: 13, source: caSource },
  { country: 'CA', region: 'NS', name: 'HST', rate: 14, source: caSource },
  { country: 'CA', region: 'NB', name: 'HST', rate: 15, source: caSource },
  { country: 'CA', region: 'NL', name: 'HST', rate: 15, source: caSource },
  { country: 'CA', region: 'PE', name: 'HST', rate: 15, source: caSource },
  { country: 'CA', region: 'QC', name: 'QST', rate: 9.975, layer: 2, source: qcSource },
  { country: 'CA', region: 'BC', name: 'PST', rate: 7, layer: 2, source: bcSource },
  { country: 'CA', region: 'MB', name: 'RST', rate: 7, layer: 2, source: mbSource },
  { country: 'CA', region: 'SK', name: 'PST', rate: 6, layer: 2, source: skSource },
]

/** Outside of the EU. The US have none: their rates are by postcode, from a file. */
export const elsewhere: readonly NamedRate[] = rows.map((row) => ({ ...plainRate, ...row }))
