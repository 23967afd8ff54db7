import type { Promotion } from './promotion.ts'

/** Whether others may use it up while somebody pays: then it is reserved as soon as an order is placed. */
export const isLimited = ({
  limits,
  conditions,
}: Pick<Promotion, 'limits' | 'conditions'>): boolean =>
  conditions.firstOrder ||
  limits.total !== null ||
  limits.perCustomer !== null ||
  limits.budget !== null ||
  (limits.ofCode !== null && limits.ofCode.total !== null)
