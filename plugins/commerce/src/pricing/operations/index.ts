export { priceSql, type PriceSql } from './priceSql.ts'
