/** As long as one chore may keep the others of its worker waiting, whoever does not answer it. */
const PATIENCE_MS = 20_000

type Row = { readonly id: string; readonly shop: string | null }

/**
 * Does `work` for each row in turn. One that fails is left for its next turn, and so are those that
 * there is no time for: what calls out may take long while a provider is down.
 *
 * @returns how many were done
 */
export const oneByOne = async (
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
  failed: (row: Row, error: unknown) => void,
): Promise<number> => {
  const end = performance.now() + PATIENCE_MS
  let done = 0
  for (const row of rows) {
    if (performance.now() > end) return done
    try {
      await work(row)
      done += 1
    } catch (error) {
      failed(row, error)
    }
  }
  return done
}
