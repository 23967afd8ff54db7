import type { Context } from '@souk/kernel'

import { transferErrors, type Kind } from '../domain/index.ts'
import { collectionRecords } from './collectionRecords.ts'
import { customerRecords } from './customerRecords.ts'
import { discountRecords } from './discountRecords.ts'
import { extraRecords } from './extraRecords.ts'
import { productImporter } from './importProduct.ts'
import { pastOrderRecords } from './pastOrderRecords.ts'
import { priceListRecords } from './priceListRecords.ts'
import { importerOf } from './records.ts'
import { redirectRecords } from './redirectRecords.ts'
import type { Checked, HeldRow, Noted } from './rows.ts'
import type { Running } from './running.ts'
import { stockRecords } from './stockRecords.ts'
import { transferSettings } from './transferSettings.ts'

/** How things of a kind are compared with the shop, and brought in. */
export type Importer = {
  /** Of a batch, in a fixed number of statements. */
  readonly check: (
    ctx: Context,
    rows: readonly HeldRow<never>[],
    running: Running,
  ) => Promise<Checked[]>
  /** Of one, inside the transaction in which its row is locked. */
  readonly keep: (ctx: Context, row: HeldRow<never>, running: Running) => Promise<Noted>
}

const importers: Readonly<Record<Kind, Importer>> = {
  products: productImporter,
  collections: importerOf(collectionRecords),
  extras: importerOf(extraRecords),
  priceLists: importerOf(priceListRecords),
  stock: importerOf(stockRecords),
  customers: importerOf(customerRecords),
  orders: importerOf(pastOrderRecords),
  discounts: importerOf(discountRecords),
  redirects: importerOf(redirectRecords),
}

/** @throws 422 `format_not_for` for redirects where nobody keeps them */
export const importerFor = ({ payload }: Pick<Context, 'payload'>, kind: Kind): Importer => {
  const importer = importers[kind]
  if (kind === 'redirects' && !transferSettings(payload).redirects)
    throw transferErrors.format_not_for({ format: 'souk', kind })
  return importer
}
