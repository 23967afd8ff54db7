type Channels = readonly [red: number, green: number, blue: number]

/** What WCAG asks of text of ordinary size. */
export const LEGIBLE = 4.5

/**
 * A colour for words on the given one: the one asked for if it can be read there, otherwise
 * black or white, whichever stands out more. Colours that are not hexadecimal are taken on trust.
 */
export const wordsOn = (ground: string, asked?: string): string => {
  if (asked && (contrast(ground, asked) ?? LEGIBLE) >= LEGIBLE) return asked
  const [dark, light] = [contrast(ground, DARK) ?? 0, contrast(ground, LIGHT) ?? LEGIBLE]
  return light >= dark ? LIGHT : DARK
}

/** From 1 (the same) to 21 (black on white); nothing if a colour is not hexadecimal. */
export const contrast = (one: string, other: string): number | undefined => {
  const [a, b] = [luminance(one), luminance(other)]
  if (a === undefined || b === undefined) return undefined
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const DARK = '#000000'
const LIGHT = '#ffffff'

const luminance = (colour: string): number | undefined => {
  const channels = channelsOf(colour)
  if (!channels) return undefined
  const [red, green, blue] = channels.map(linear) as unknown as Channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const channelsOf = (colour: string): Channels | undefined => {
  const [, short] = /^#([0-9a-f]{3})$/i.exec(colour) ?? []
  const [, long] = /^#([0-9a-f]{6})$/i.exec(colour) ?? []
  const digits = short ? [...short].map((digit) => digit + digit).join('') : long
  if (!digits) return undefined
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as unknown as Channels
}
