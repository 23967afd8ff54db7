import { catalogueErrors } from './errors.ts'

const MAX_LENGTH = 200

// Letters that Unicode does not take apart into a plain letter and its mark.
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/**
 * A slug from a title: `Crème brûlée, 250 g` becomes `creme-brulee-250-g`. Letters of other scripts
 * stay, since a Greek shop's addresses may be Greek. Empty when the title has no letter or digit.
 */
export const slugify = (title: string): string =>
  [...title.normalize('NFKD').toLowerCase()]
    .map((letter) => SPELLED[letter] ?? letter)
    .join('')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .normalize('NFC')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')

export const isSlug = (text: string): boolean =>
  text.length <= MAX_LENGTH &&
  text === text.toLowerCase() &&
  /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(text)

/** @throws 422 `slug_invalid` */
export const assertSlug = (text: string): void => {
  if (!isSlug(text)) throw catalogueErrors.slug_invalid()
}
