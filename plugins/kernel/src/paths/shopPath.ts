/** The longest path that is kept. */
export const MAX_PATH = 500

/**
 * A path below a shop's root in one spelling: `https://old.example/Shoes/?a=1` and `/Shoes` are the
 * same. What browsers write with percent signs is written out; a slash at the end and whatever comes
 * after a question mark or a hash is left out. Capitals stay: they may mean something.
 *
 * @returns undefined where the text is no such path
 */
export const shopPath = (text: string): string | undefined => {
  const trimmed = text.trim()
  if (!/^(?:https?:\/\/|\/(?!\/))/iu.test(trimmed)) return undefined
  const found = pathIn(trimmed)
  if (found === undefined || found.startsWith('//') || /\p{Cc}/u.test(found)) return undefined
  const path = found.replace(/\/+$/u, '') || '/'
  return path.length <= MAX_PATH ? path : undefined
}

const pathIn = (text: string): string | undefined => {
  try {
    return decodeURIComponent(new URL(text, 'http://shop').pathname)
  } catch {
    return undefined
  }
}
