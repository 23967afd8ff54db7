import { createHash } from 'node:crypto'

/** Each is kept by every connection, so that texts made up on the way must not pile up. */
const MOST = 400

const names = new Map<string, string>()

/** The name under which connections keep a statement; none for texts beyond the first few hundred. */
export const statementName = (text: string): string | undefined => {
  const known = names.get(text)
  if (known) return known
  if (names.size >= MOST) return undefined
  const name = `souk_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
  names.set(text, name)
  return name
}
