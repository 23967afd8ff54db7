/** No 0 and O, no 1, I and L, which people mix up when they read a code from paper. A prime number of them. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Without the last letter, which checks the others: 94 bits that nobody guesses. */
const CHANCE = 19
const LENGTH = CHANCE + 1
const GROUP = 4

/** Bytes of which nobody foresees the next ones: those behind `offset`, so many. */
export type Bytes = (block: number) => Uint8Array

/** The code that these bytes stand for, as it is stored and compared: `7KD2M9QX4TWB8HCA3RPV`. */
export const codeFrom = (bytes: Bytes): string => {
  // Bytes that would favour some letters are thrown away.
  const fair = 256 - (256 % LETTERS.length)
  let made = ''
  for (let block = 0; made.length < CHANCE; block += 1) {
    for (const byte of bytes(block)) {
      if (byte < fair && made.length < CHANCE) made += LETTERS[byte % LETTERS.length]
    }
  }
  return made + checkLetter(made)
}

/** What somebody has typed, without spaces and hyphens and in capital letters. */
export const normalizeGiftCardCode = (typed: string): string =>
  typed.replace(/[\s\p{Pd}_.]/gu, '').toUpperCase()

/** As it is printed: `7KD2-M9QX-4TWB-8HCA-3RPV`. */
export const printedCode = (code: string): string =>
  code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code

export const lastFour = (code: string): string => code.slice(-GROUP)

/**
 * Whether it can be a gift card's code at all. One letter that was misread and two neighbours that
 * were swapped are always found, so that no database is asked for a slip of the pen.
 */
export const isGiftCardCode = (code: string): boolean =>
  code.length === LENGTH &&
  [...code].every((letter) => LETTERS.includes(letter)) &&
  checkLetter(code.slice(0, CHANCE)) === code.at(-1)

/** Each letter is weighed by its place; the modulus being prime, neither slip leaves the sum as it was. */
const checkLetter = (letters: string): string => {
  const sum = [...letters].reduce(
    (all, letter, place) => all + LETTERS.indexOf(letter) * (place + 2),
    0,
  )
  return LETTERS[sum % LETTERS.length] ?? ''
}
