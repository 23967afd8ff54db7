import type { Scope } from '@souk/kernel'
import type { FieldAccess } from 'payload'

import { categories, products, variants } from './catalogue/index.ts'
import { stockHolds, stockLevels, stockMovements } from './inventory/index.ts'
import { membersField } from './shared/access.ts'
import type { CollectionBuilder } from './shared/collectionBuilder.ts'


type Name =
  | 'categories'
  | 'products'
  | 'variants'
  | 'stockLevels'
  | 'stockMovements'
  | 'stockHolds'

export type CommerceOptions = {
  /** Which shop a request is for: the same scope as the kernel's. */
  readonly scope: Scope
  /** Collections built with this project's own access, fields and columns: `{ products: products({ … }) }`. */
  readonly collections?: Partial<Record<Name, CollectionBuilder>>
  readonly access?: {
    /** Who may see what the shop itself pays for a piece. Default: members. */
    readonly cost?: FieldAccess
  }
}

/** The options with every gap filled: after this nothing is optional. */
export type CommerceSettings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<Name, CollectionBuilder>>
  readonly access: { readonly cost: FieldAccess }
}

export const settingsFrom = ({ scope, collections, access }: CommerceOptions): CommerceSettings => ({
  scope,
  collections: {
    categories: categories(),
    products: products(),
    variants: variants(),
    stockLevels: stockLevels(),
    stockMovements: stockMovements(),
    stockHolds: stockHolds(),
    ...collections,
  },
  access: { cost: membersField, ...access },
})
