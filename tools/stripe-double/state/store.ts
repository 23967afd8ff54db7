import { openJournal } from './journal.ts'
import type { Change, Journal } from './journal.ts'
import type { Table, Tables } from './tables.ts'

export type Row<K extends Table> = {
  readonly id: string
  readonly table: K
  /** The account whose data this is; the platform's own for everything else. */
  readonly account: string
  /** Place in the order of creation, over all tables. */
  readonly order: number
  readonly object: Tables[K]['object']
  readonly hidden: Tables[K]['hidden']
}

export type AnyRow = { [K in Table]: Row<K> }[Table]

type Undo = () => void

export type Store = ReturnType<typeof openStore>

/**
 * Rows in memory, journalled to a file when one is given. `transact` is all or nothing: what it changed is on disk
 * before it returns, so that an answer which somebody has seen survives the death of the process.
 */
export const openStore = (file: string | undefined) => {
  const rows = new Map<Table, Map<string, AnyRow>>()
  let order = 0
  let undo: Undo[] | null = null
  const touched = new Map<string, [Table, string]>()

  const tableOf = <K extends Table>(table: K): Map<string, Row<K>> => {
    const found = rows.get(table) ?? new Map<string, AnyRow>()
    rows.set(table, found)
    return found as unknown as Map<string, Row<K>>
  }

  const put = <K extends Table>(table: K, id: string, row: Row<K> | null) => {
    const map = tableOf(table)
    const before = map.get(id)
    undo?.push(() => (before === undefined ? map.delete(id) : map.set(id, before)))
    if (row === null) map.delete(id)
    else map.set(id, row)
    touched.set(`${table}/${id}`, [table, id])
  }

  const journal: Journal = openJournal(file, (table, id, row) => {
    if (row === null) tableOf(table).delete(id)
    else {
      const map = rows.get(table) ?? new Map<string, AnyRow>()
      rows.set(table, map.set(id, row))
      order = Math.max(order, row.order)
    }
  })
  journal.compact([...rows.values()].flatMap((map) => [...map.values()]))

  const get = <K extends Table>(table: K, id: string): Row<K> | undefined => tableOf(table).get(id)

  const must = <K extends Table>(table: K, id: string): Row<K> => {
    const row = get(table, id)
    if (row === undefined) throw new Error(`The double has lost ${table}/${id}.`)
    return row
  }

  return {
    get,
    must,
    nextOrder: () => (order += 1),

    insert: <K extends Table>(
      table: K,
      account: string,
      object: Tables[K]['object'] & { id: string },
      hidden: Tables[K]['hidden'],
    ): Row<K> => {
      order += 1
      const row: Row<K> = { id: object.id, table, account, order, object, hidden }
      put(table, object.id, row)
      return row
    },

    /** A changed copy takes the row's place: whoever holds the old one keeps what it saw. */
    change: <K extends Table>(
      table: K,
      id: string,
      object: Partial<Tables[K]['object']>,
      hidden: Partial<Tables[K]['hidden']> = {},
    ): Row<K> => {
      const before = must(table, id)
      const row: Row<K> = {
        ...before,
        object: { ...before.object, ...object },
        hidden: { ...before.hidden, ...hidden },
      }
      put(table, id, row)
      return row
    },

    remove: (table: Table, id: string) => put(table, id, null),

    /** In the order of creation, which is the order in which a Map keeps its keys. */
    all: <K extends Table>(table: K, where: (row: Row<K>) => boolean = () => true): Row<K>[] =>
      [...tableOf(table).values()].filter(where),

    /** Runs synchronously; an exception takes everything back, unless `keeps` says that this one is an outcome. */
    transact: <T>(work: () => T, keeps: (error: unknown) => boolean = () => false): T => {
      if (undo !== null) return work()
      undo = []
      const steps = undo
      const end = () => {
        undo = null
        const lines = [...touched.values()].map(([table, id]): Change => [
          table,
          id,
          (get(table, id) as AnyRow | undefined) ?? null,
        ])
        touched.clear()
        journal.append(lines)
      }
      try {
        const result = work()
        end()
        return result
      } catch (error) {
        if (keeps(error)) end()
        else {
          undo = null
          for (const step of steps.toReversed()) step()
          touched.clear()
        }
        throw error
      }
    },

    close: () => journal.close(),
  }
}
