/** A heading's words as the last part of an address; nothing if no letter is left. */
export const slugOf = (text: string): string | undefined =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || undefined
