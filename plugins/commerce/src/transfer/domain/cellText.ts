import { parseMoney, toMajor } from '@souk/kernel/domain'

/** Thrown while a line is read: its message is for whoever made the file. */
export class LineProblem extends Error {
  override readonly name = 'LineProblem'
}

const YES = /^(?:1|true|yes|ja|oui|si|sí|y)$/iu
const NO = /^(?:0|false|no|nein|non|n)$/iu

/** @returns undefined where the cell is empty */
export const yesOrNo = (text: string | undefined): boolean | undefined => {
  const word = text?.trim() ?? ''
  if (word === '') return undefined
  if (YES.test(word)) return true
  if (NO.test(word)) return false
  throw new LineProblem(`“${word}” is neither yes nor no. Write TRUE or FALSE.`)
}

/** `19.99`, `19,99`, `1,299.00` or `1.299,00`, in minor units; undefined where the cell is empty. */
export const amountIn = (text: string | undefined, currency: string): number | undefined => {
  const bare = (text ?? '').replace(/[\s\u00a0'’]/gu, '')
  // Signs of money alone give way: 10.00-, −10.00, 10% and USD 10 in euros are no such prices.
  const written = withoutCurrency(bare, currency).replace(/^[\p{Sc}\p{L}]|\p{Sc}$/gu, '')
  if (written === '') return undefined
  const plain = withoutThousands(written)
  // Exports of other shops write more noughts than there are coins: 25.0000. Three may as well be
  // thousands, 1,000, and after two marks nobody can tell: 1,00,000.
  const isLong = /^\d+[.,](?!\d{3}$)\d*$/u.test(plain)
  const short = isLong ? plain.replace(/[.,]?0+$/u, '').replace(/[.,]$/u, '') : plain
  const found = parseMoney(short, currency)
  if (!found) throw new LineProblem(`“${text?.trim()}” is no price in ${currency}.`)
  return found.amount
}

const withoutCurrency = (text: string, currency: string): string => {
  if (text.startsWith(currency)) return text.slice(currency.length)
  return text.endsWith(currency) ? text.slice(0, -currency.length) : text
}

/** `1.299,50` and `1,299.50`: two kinds of marks, or one twice, can only mean one thing. */
const withoutThousands = (text: string): string => {
  const found = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/u.exec(text)
  const [, whole = '', mark, point, fraction] = found ?? []
  if (!found || point === mark) return text
  const isOnce = whole.indexOf(mark ?? '') === whole.lastIndexOf(mark ?? '')
  if (point === undefined && isOnce) return text
  const plain = whole.replaceAll(mark ?? '', '')
  return point === undefined ? plain : `${plain}.${fraction ?? ''}`
}

export const majorOf = (amount: number | null | undefined, currency: string): string =>
  amount === null || amount === undefined ? '' : toMajor({ amount, currency })

/** A whole number, also `5.00`; `1,000` may be one or a thousand. Undefined where the cell is empty. */
export const countIn = (text: string | undefined, what: string): number | undefined => {
  const written = text?.trim() ?? ''
  if (written === '') return undefined
  const plain = written.replace(/[.,](?!0{3}$)0+$/u, '')
  const value = /^-?\d+$/u.test(plain) ? Number(plain) : NaN
  if (!Number.isSafeInteger(value)) throw new LineProblem(`“${written}” is no number of ${what}.`)
  return value
}

/**
 * A number with a point or a comma; undefined where the cell is empty. `1,000` may be one or a thousand;
 * `1.000` is one: shops write their measures so, and no thousands.
 */
export const numberIn = (text: string | undefined, what: string): number | undefined => {
  const written = text?.trim() ?? ''
  if (written === '') return undefined
  const value = /^[1-9]\d{0,2},\d{3}$/u.test(written) ? NaN : Number(written.replace(',', '.'))
  if (!Number.isFinite(value) || value < 0) throw new LineProblem(`“${written}” is no ${what}.`)
  return value
}

const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:Z|UTC|([+-]\d{2}):?(\d{2}))?)?$/iu

/**
 * In UTC, unless it says another zone; undefined where the cell is empty. Of 02.03.2024 nobody can tell
 * which is the month, so only years come first.
 */
export const timeIn = (text: string | undefined): string | undefined => {
  const cell = text?.trim() ?? ''
  if (cell === '') return undefined
  const [, day = '', clock = '00:00', hours, minutes] = TIME.exec(cell) ?? []
  const time = Date.parse(`${day}T${clock}${hours ? `${hours}:${minutes}` : 'Z'}`)
  // 31 February would be 2 March.
  if (Number.isNaN(time) || !new Date(day).toISOString().startsWith(day))
    throw new LineProblem(`“${cell}” is no date. Write it as 2026-12-24.`)
  return new Date(time).toISOString()
}

export const textOr = <Other>(text: string | undefined, other: Other): string | Other => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? other : trimmed
}

/** The parts of a cell between commas; `\,` is a comma of a part. */
export const splitOn = (text: string | undefined, mark: string): string[] => {
  const parts: string[] = ['']
  for (let at = 0; at < (text?.length ?? 0); at += 1) {
    const sign = text?.charAt(at) ?? ''
    if (
      sign === '\\' &&
      at + 1 < (text?.length ?? 0) &&
      [mark, '\\'].includes(text?.charAt(at + 1) ?? '')
    ) {
      parts[parts.length - 1] += text?.charAt(at + 1) ?? ''
      at += 1
    } else if (sign === mark) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** The other way round: what `splitOn` reads back part by part. */
export const joinWith = (parts: readonly string[], mark: string, glue = `${mark} `): string =>
  parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)).join(glue)
