import type { Room } from '@souk/kernel'

import { listPages, readNavigation, readPage } from './operations/index.ts'

/** What a shop has to read beside its products. */
export const content: Room = {
  name: 'content',
  operations: [readPage, listPages, readNavigation],
  watches: ['pages', 'media', 'navigation'],
}
