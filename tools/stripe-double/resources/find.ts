import { missing } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import type { Table } from '../state/tables.ts'
import type { World } from '../state/world.ts'

type Caller = {
  readonly world: World
  readonly account: string
  readonly path: Readonly<Record<string, string>>
}

/** The object of the path, as far as this caller may see it: another account's does not exist for him. */
export const find = <K extends Table>(
  { world, account, path }: Caller,
  table: K,
  name: string,
  param = 'id',
): Row<K> => {
  const id = path[param] ?? ''
  const row = world.store.get(table, id)
  if (row === undefined || row.account !== account) throw missing(name, id, param)
  return row
}
