/** What pure business rules may import: words and values, no framework behind them. */
export * from './countries/index.ts'
export * from './errors/defineErrors.ts'
export * from './errors/soukError.ts'
export * from './lifecycle/index.ts'
export * from './money/index.ts'
export * from './paths/shopPath.ts'
export * from './places/index.ts'
export type { ShopPlan, ShopPricing, ShopReminders, ShopStock, ShopTaxation } from './scope/shop.ts'
