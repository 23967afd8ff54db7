import { publishingIndexes, publishWhenDue, type Room } from '@souk/kernel'

import { listPages, readNavigation, readPage, readRedirect } from './operations/index.ts'

export { redirectBook } from './redirectBook.ts'

/** What a shop has to read beside its products. */
export const content: Room = {
  name: 'content',
  operations: [readPage, listPages, readNavigation, readRedirect],
  chores: [publishWhenDue('content.publish', ['pages'])],
  sql: publishingIndexes(['pages']),
  watches: ['pages', 'media', 'navigation', 'redirects'],
}
