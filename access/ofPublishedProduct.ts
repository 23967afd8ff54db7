import type { Access } from 'payload'

import { member } from './memberWith.ts'

/** Parts of what is published, to anybody in the shop; of drafts too, to who works there. */
export const ofPublishedProduct: Access = (args) =>
  member(args) ? true : { 'product._status': { equals: 'published' } }
