import { combinationKey } from '../../catalogue/domain/index.ts'
import type { Cells } from './item.ts'

/** A line to be written, with what it is about: `v:` a variant, `p:` a further picture, `-` the product. */
export type KeyedRow = { readonly key: string; readonly cells: Cells }

export const variantKey = (options: Readonly<Record<string, string>>): string =>
  `v:${combinationKey(options)}`
