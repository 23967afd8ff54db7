import {
  readOwnProducts,
  readShopifyProducts,
  readWooProducts,
  recognise,
  transferErrors,
  type Format,
  type Group,
  type Kind,
  type ProductItem,
} from '../domain/index.ts'
import { decode } from './decode.ts'
import { readJson } from './readJson.ts'
import { readTable } from './readTable.ts'

/** What a file holds, ready to be compared with the shop. */
export type ReadFile = {
  readonly format: Format
  readonly kind: Kind
  readonly headings: readonly string[]
  readonly groups: readonly Group<unknown>[]
}

type Given = { readonly bytes: Uint8Array; readonly currency: string; readonly mostLines: number }

/** @throws 422 `file_unreadable`, `file_empty`, `file_unknown`, `file_too_long` or `not_for_import` */
export const readFile = ({ bytes, currency, mostLines }: Given): ReadFile => {
  const text = decode(bytes)
  if (text.trim() === '') throw transferErrors.file_empty()
  if (/^\s*[[{]/u.test(text)) return readJson(text, { currency, most: mostLines })
  const { headings, lines } = readTable(text, mostLines)
  const found = recognise(headings)
  if (!found) throw transferErrors.file_unknown({ headings: headings.slice(0, 20) })
  const groups = readers[found.format](lines, currency)
  if (groups.length === 0) throw transferErrors.file_empty()
  return { ...found, headings, groups }
}

const readers: Record<
  Format,
  (lines: Parameters<typeof readOwnProducts>[0], currency: string) => Group<ProductItem>[]
> = {
  souk: readOwnProducts,
  shopify: readShopifyProducts,
  woocommerce: readWooProducts,
}
