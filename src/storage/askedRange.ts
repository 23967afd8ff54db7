const PART = String.raw`(?:\d+-\d*|-\d+)`
const BYTES = new RegExp(String.raw`^bytes=\s*${PART}(?:\s*,\s*${PART})*\s*$`, 'iu')

/**
 * The part of a file that is asked for. What is no range of bytes, or one that ends before it begins, is
 * as good as nothing: the whole file is answered (RFC 9110, 14.2).
 */
export const askedRange = (header: string | null): string | null => {
  if (header === null || !BYTES.test(header)) return null
  const isBackwards = [...header.matchAll(/(\d+)-(\d+)/gu)].some(
    ([, first, last]) => Number(first) > Number(last),
  )
  return isBackwards ? null : header
}
