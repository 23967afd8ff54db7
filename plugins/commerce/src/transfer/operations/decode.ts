const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Where Windows-1252 is not Latin-1: from 0x80 on. Node’s own decoder of that name leaves these out. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16 with it, and else Windows-1252, in which
 * Excel saves its CSV in much of Europe. Bytes that are no UTF-8 give the latter away.
 */
export const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // Its mark is dropped along the way.
    return UTF8.decode(bytes)
  } catch {
    const latin = Buffer.from(bytes).toString('latin1')
    return latin.replace(/[\u0080-\u009f]/gu, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign)
  }
}
