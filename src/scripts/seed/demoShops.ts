import type { DemoShop } from './shop.ts'
import { bookshop } from './shops/bookshop/shop.ts'
import { outfitter } from './shops/outfitter/shop.ts'
import { roastery } from './shops/roastery/shop.ts'

/** Three shops that differ in language, currency, tax style and look. All brands and books are invented. */
export const demoShops: readonly DemoShop[] = [roastery, bookshop, outfitter]
