import type { Scope } from '@souk/kernel'

/** Fields of an index that holds within one shop: led by the field that tells shops apart, if any. */
export const inShop = (scope: Pick<Scope, 'field'>, ...fields: string[]): string[] =>
  scope.field ? [scope.field, ...fields] : fields
