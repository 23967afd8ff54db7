import { stringify } from 'csv-stringify/sync'

import type { Cells } from '../domain/index.ts'

/**
 * A CSV file that Excel opens as well: UTF-8 with its mark, lines ended as the standard has them.
 *
 * @param columns those that come first, in this order, whether anything stands in them or not
 */
export const writeTable = (rows: readonly Cells[], columns: readonly string[] = []): string => {
  const all = [...new Set([...columns, ...rows.flatMap((cells) => Object.keys(cells))])]
  return stringify(
    rows.map((cells) => all.map((column) => cells[column] ?? '')),
    {
      header: true,
      bom: true,
      record_delimiter: 'windows',
      columns: all.map((column) => ({ key: column, header: column.replace(/\u200b\d+$/u, '') })),
    },
  )
}
