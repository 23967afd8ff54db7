import { parse } from 'csv-parse/sync'

/**
 * A table as it is compared: by the headings of its columns, in whatever order they stand, without
 * empty cells. Everything else is compared to the letter.
 */
export const tableOf = (csv: string): Record<string, string>[] => {
  const [headings = [], ...rows] = parse(csv, { bom: true, relax_column_count: true }) as string[][]
  return rows.map((row) => {
    const cells = row.flatMap((cell, at): [string, string][] =>
      cell === ''
        ? []
        : [
            [
              `${headings[at]}#${headings.slice(0, at).filter((one) => one === headings[at]).length}`,
              cell,
            ],
          ],
    )
    return Object.fromEntries(cells.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
