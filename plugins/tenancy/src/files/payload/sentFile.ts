import { parse } from 'node:path'

import { APIError, type CollectionBeforeOperationHook } from 'payload'

/**
 * A file is what was sent along, and nothing else. For a document that names an address Payload would
 * fetch from there before any hook is asked, whoever's address that is; this it does ask.
 *
 * @throws 400
 */
export const fetchNothingElsewhere = (
  headers: Record<string, string>,
  context?: { readonly isSameOrigin: boolean },
): Record<string, string> => {
  if (!context?.isSameOrigin) throw new APIError('Send the file itself.', 400)
  return headers
}

/** A name that any storage takes, with room for the marks that its sizes get. */
export const shortName: CollectionBeforeOperationHook = ({ req }) => {
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
