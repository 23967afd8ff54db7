/** Stands for what cannot be read; no form takes it. */
export const UNREADABLE = -1

/**
 * What somebody has typed, in small units; null for nothing. There are no more decimals than the unit
 * has: `1,000` in a price would be one of what they mean a thousand of.
 */
export const readAmount = (text: string, scale: number): number | null => {
  const plain = text.trim()
  if (plain === '') return null
  const [, whole = '', fraction = ''] = /^(\d*)(?:[.,](\d*))?$/u.exec(plain) ?? []
  const decimals = decimalsOf(scale)
  if (`${whole}${fraction}` === '' || fraction.length > decimals) return UNREADABLE
  const small = Number(whole + fraction.padEnd(decimals, '0'))
  return Number.isSafeInteger(small) ? small : UNREADABLE
}

/** How many decimals there are where so many small units make one of those that are shown. */
export const decimalsOf = (scale: number): number => Math.round(Math.log10(scale))
