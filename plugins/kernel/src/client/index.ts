export { createClient, type ClientOptions } from './createClient.ts'
export { isRequestError, RequestError } from './requestError.ts'
export type { CallOptions, Client, OperationsOf, Route, RoutesOf } from './types.ts'
