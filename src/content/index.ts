import type { Room } from '@souk/kernel'

import { readNavigation } from './operations/readNavigation.ts'
import { readPage } from './operations/readPage.ts'

/** What a shop has to read beside its products. */
export const content: Room = {
  name: 'content',
  operations: [readPage, readNavigation],
  watches: ['pages', 'media', 'navigation'],
}
