import type { RedirectItem } from '../domain/index.ts'
import type { Kept, Records } from './records.ts'
import { transferSettings } from './transferSettings.ts'

/** Redirects by the old address. */
export const redirectRecords: Records<RedirectItem> = {
  kind: 'redirects',
  keyOf: ({ from }) => from,
  open: async (ctx, items) => {
    const book = transferSettings(ctx.payload).redirects
    const found = await book?.find(
      ctx,
      items.map(({ from }) => from),
    )
    const kept = new Map(
      found?.map(({ id, ...item }): [string, Kept<RedirectItem>] => [item.from, { id, item }]),
    )
    return {
      kept: ({ from }) => kept.get(from),
      refusalOf: () => null,
      keep: async (inside, item, id) =>
        (await book?.keep(inside, { permanent: true, ...item, id })) ?? '',
    }
  },
  merge: (before, wanted) => ({ ...before, ...wanted }),
  faceOf: ({ to, permanent }) => ({ to, 'for good': permanent === false ? 'no' : 'yes' }),
}
