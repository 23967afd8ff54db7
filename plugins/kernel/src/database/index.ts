export { execute } from './execute.ts'
export {
  isCheckViolation,
  isOutage,
  isUniqueViolation,
  isWorthRetrying,
  postgresError,
} from './postgresError.ts'
export { inTransaction } from './transaction.ts'
