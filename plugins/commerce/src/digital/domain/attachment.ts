/**
 * A `Content-Disposition` that saves a file under its own name (RFC 6266): plain letters for old
 * programs, and the name as it is for all others. It leads into no folder and out of no header.
 */
export const attachment = (filename: string): string => {
  // oxlint-disable-next-line no-control-regex -- these are what must not get into a header
  const name = filename.replace(/[\u0000-\u001f\u007f/\\]/g, '_') || 'download'
  // Taking letters apart may make a slash of what was none.
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["%/\\]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${hex(one)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

const hex = (letter: string): string => letter.charCodeAt(0).toString(16).toUpperCase()

/** What a browser may take a file for; never for a page or a script of the shop's own origin. */
export const safeType = (type: string | null): string =>
  type === null || /html|xml|svg|script|json/i.test(type) || !/^[\w.+-]+\/[\w.+-]+$/.test(type)
    ? 'application/octet-stream'
    : type
