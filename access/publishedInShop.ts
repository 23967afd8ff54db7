import type { Access } from 'payload'

import { member } from './memberWith.ts'

/**
 * What is published, to anybody in the shop; everything, to who works there. Which shop, and that
 * nothing of another is among it, tenancy adds.
 */
export const publishedInShop: Access = (args) =>
  member(args) ? true : { _status: { equals: 'published' } }
