import type { Scope } from '@souk/kernel'

/** How the search's own SQL says whose rows it means; all of it is empty where there is one shop. */
export type ShopOf = {
  /** `tenant_id, `: to lead a list of columns or values. */
  readonly lead: (alias?: string) => string
  /** `and e.tenant_id = shop`: the variable or argument of that name says which. */
  readonly own: (alias: string) => string
  /**
   * The same of a row that the index of words has found, whose words begin with the shop: in a form
   * that no index serves, or all rows of a shop would be read where many match.
   */
  readonly checked: (alias: string) => string
  /** What a shop's words begin with in the index, so that one shop's words lie together. */
  readonly key: (shop: string) => string
  /** The shop of a row, or null. */
  readonly column: (alias: string) => string
  /** The shop that the session is for. */
  readonly current: string
  /** Ends a function that nobody named a shop to. */
  readonly required: string
  /** The language a shop writes in, such as `de`. */
  readonly locale: (shop: string) => string
}

/** @throws when shops are told apart and the session does not say which it is for: all would see all. */
export const shopOf = ({ column, current, localeOf }: Scope): ShopOf => {
  if (column !== null && current === null)
    throw new Error('A scope with a column has to say in `current` which shop the session is for.')
  return column === null || current === null
    ? {
        lead: () => '',
        own: () => '',
        checked: () => '',
        key: () => `''`,
        column: () => 'null::uuid',
        current: 'null::uuid',
        required: '',
        locale: localeOf,
      }
    : {
        lead: (alias) => `${alias === undefined ? '' : `${alias}.`}${column}, `,
        own: (alias) => `and ${alias}.${column} = shop`,
        checked: (alias) => `and (${alias}.${column} = shop) is true`,
        // The end of a UUIDv7 is chance; the shop itself is asked for too.
        key: (shop) => `right(${shop}::text, 8)`,
        column: (alias) => `${alias}.${column}`,
        current,
        required: 'if shop is null then return; end if;',
        locale: localeOf,
      }
}
