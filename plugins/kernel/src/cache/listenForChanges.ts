import type { Payload } from 'payload'

import { CHANGED_CHANNEL } from '../database/databaseObjects.ts'
import { listen } from '../database/listen.ts'
import { publicCache } from './publicCache.ts'

/** Drops a shop's public answers when any process changes what they were made from. */
export const listenForChanges = (payload: Payload): void => {
  listen(payload, {
    channel: CHANGED_CHANNEL,
    heard: (shop) => (shop === '' ? publicCache.forgetAll() : publicCache.forget(shop)),
    line: publicCache.setListening,
  })
}
