import type { ShopOf } from './shopOf.ts'

/**
 * Shops that had products before there was a search are noted as a whole: how long it takes to read
 * them is no concern of a start.
 */
export const beginSql = ({ lead, column }: ShopOf): readonly string[] => {
  const isOne = column('p') === 'null::uuid'
  const same = (alias: string) => (isOne ? '' : `where ${column(alias)} = ${column('s')}`)
  const shops = isOne
    ? 'select from products limit 1'
    : `select distinct ${column('p')} from products p`
  return [
    `insert into search_changes (${lead()} id)
    select ${lead('s')} gen_random_uuid() from (${shops}) s
    where not exists (select from search_entries e ${same('e')})
      and not exists (select from search_changes c ${same('c')})`,
  ]
}
