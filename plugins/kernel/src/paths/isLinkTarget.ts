/**
 * Whether a visitor may be led there: `/path` in the same shop, or `https://…` elsewhere. A browser reads
 * a backslash as a slash and leaves tabs out, so that `/\evil.example` would lead to another house; and
 * an address with a name and a password looks like one that it is not.
 */
export const isLinkTarget = (text: string): boolean => {
  if (/[\p{Cc}\\]/u.test(text)) return false
  if (/^\/(?!\/)/u.test(text)) return true
  if (!/^https?:\/\/\S/iu.test(text)) return false
  try {
    const { username, password } = new URL(text)
    return username === '' && password === ''
  } catch {
    return false
  }
}
