import { parse } from 'node:path'

import type { CollectionBeforeOperationHook } from 'payload'

/**
 * A file is what was sent along, and nothing else: for a document that names an address Payload would
 * fetch from there, whoever's address that is. Its name is one that any storage takes, with room for
 * the marks that its sizes get.
 */
export const sentFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const { data } = args as { data?: Record<string, unknown> }
  if (data) delete data['url']
  if (req.file) req.file.name = shortened(req.file.name)
}

/** File systems take 255 bytes. */
const MOST_BYTES = 200

const shortened = (name: string): string => {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name
  const { name: stem, ext } = parse(name)
  const end = ext.slice(0, 20)
  let kept = ''
  for (const letter of stem) {
    if (Buffer.byteLength(kept + letter + end) > MOST_BYTES) break
    kept += letter
  }
  return kept + end
}
