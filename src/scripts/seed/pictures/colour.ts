type Rgb = [number, number, number]

const parse = (hex: string): Rgb => {
  const n = Number.parseInt(hex.slice(1), 16)
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}

/** Blends two `#rrggbb` colours; `share` 0…1 is how much of the second is taken. */
export const mix = (one: string, other: string, share: number): string => {
  const [a, b] = [parse(one), parse(other)]
  const channel = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share)
  return `#${[channel(0), channel(1), channel(2)].map((v) => v.toString(16).padStart(2, '0')).join('')}`
}

// Shadows lean to a warm dark and lights to a warm white: pure black and white look like plastic.
export const darker = (colour: string, share: number): string => mix(colour, '#140d0a', share)
export const lighter = (colour: string, share: number): string => mix(colour, '#fffdf6', share)

/** Perceived brightness, 0 (black) … 1 (white). */
export const brightness = (colour: string): number => {
  const [r, g, b] = parse(colour)
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255
}

/** A readable ink on the given ground. */
export const inkOn = (ground: string, { dark = '#241a14', light = '#fbf6ec' } = {}): string =>
  brightness(ground) > 0.58 ? dark : light
