import type { Desk } from './desk.ts'
import { idsOf } from './idsOf.ts'

/** What shoppers may add to an article: gift wrap and the like. */
export const writeExtras = async (desk: Desk): Promise<void> => {
  const present = await idsOf(desk, 'extras', 'title')
  const { demo, payload, tenant } = desk
  for (const extra of demo.extras ?? []) {
    if (present.has(extra.title)) continue
    await payload.create({
      collection: 'extras',
      depth: 0,
      data: { ...extra, tenant, appliesTo: 'all', taxed: 'goods' },
    })
  }
}
