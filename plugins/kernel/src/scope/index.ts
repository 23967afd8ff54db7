export { oneShop } from './oneShop.ts'
export type { Scope, ShopRequest } from './scope.ts'
export type { Shop, ShopKey, ShopPlan } from './shop.ts'
export { scopeSql, type ScopeSql } from './sql.ts'
