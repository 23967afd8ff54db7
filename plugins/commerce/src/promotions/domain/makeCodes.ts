/** No 0 and O, no 1, I and L, which people mix up when they read a code from paper. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Behind the prefix: 59 bits, of which nobody guesses one in a million tries a second. */
const LENGTH = 12

/** Makes bytes that nobody can foresee. */
export type Chance = (count: number) => Uint8Array

/** So many codes, no two alike: `SPRING7KD2M9QX4TWB`. */
export const makeCodes = (count: number, prefix: string, chance: Chance): string[] => {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(prefix + word(chance))
  return [...codes]
}

/** Bytes that would favour some letters are thrown away. */
const word = (chance: Chance): string => {
  const fair = 256 - (256 % LETTERS.length)
  let made = ''
  while (made.length < LENGTH) {
    for (const byte of chance(LENGTH * 2)) {
      if (byte < fair && made.length < LENGTH) made += LETTERS[byte % LETTERS.length]
    }
  }
  return made
}
