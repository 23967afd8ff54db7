export { extrasPort } from './extrasPort.ts'
export { extrasSql } from './extrasSql.ts'
