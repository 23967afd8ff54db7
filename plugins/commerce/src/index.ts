import { addRoom } from '@souk/kernel'
import type { Plugin } from 'payload'

import { rooms } from './rooms.ts'
import { settingsFrom, type CommerceOptions } from './settings.ts'

export { categories, products, variants } from './catalogue/index.ts'
export { stockHolds, stockLevels, stockMovements } from './inventory/index.ts'
export type { CollectionBuilder, CollectionOverrides } from './shared/collectionBuilder.ts'
export type { CommerceOptions } from './settings.ts'

/**
 * A shop for Payload: what it sells, what that costs and how much of it there is, carts, checkout,
 * orders and payments.
 */
export const commerce =
  (options: CommerceOptions): Plugin =>
  (config) =>
    rooms(settingsFrom(options)).reduce(addRoom, config)
