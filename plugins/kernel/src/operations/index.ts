export { anonymous, system, type Actor } from './actor.ts'
export type { Context, Query } from './context.ts'
export { createContext, scopeOf } from './createContext.ts'
export {
  anyone,
  defineOperation,
  isReading,
  type AnyOperation,
  type Method,
  type Operation,
  type OperationHttp,
} from './defineOperation.ts'
export { listOf, paged, paging, queryInteger } from './list.ts'
export type { Logger } from './logger.ts'
export { renderRoutes } from './renderRoutes.ts'
