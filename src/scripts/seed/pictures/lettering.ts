import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype, { type Command, type Font, type Glyph } from 'opentype.js'
import { path } from './svg.ts'

const files = {
  fraunces: 'fraunces/files/fraunces-latin-600-normal',
  frauncesBlack: 'fraunces/files/fraunces-latin-900-normal',
  frauncesItalic: 'fraunces/files/fraunces-latin-400-italic',
  sans: 'dm-sans/files/dm-sans-latin-500-normal',
  sansBold: 'dm-sans/files/dm-sans-latin-800-normal',
  garamond: 'cormorant-garamond/files/cormorant-garamond-latin-600-normal',
  garamondItalic: 'cormorant-garamond/files/cormorant-garamond-latin-500-italic',
  lora: 'lora/files/lora-latin-500-normal',
  condensed: 'barlow-condensed/files/barlow-condensed-latin-700-normal',
  condensedBlack: 'barlow-condensed/files/barlow-condensed-latin-900-normal',
  barlow: 'barlow/files/barlow-latin-600-normal',
  fatface: 'abril-fatface/files/abril-fatface-latin-400-normal',
  grotesk: 'space-grotesk/files/space-grotesk-latin-700-normal',
  groteskLight: 'space-grotesk/files/space-grotesk-latin-400-normal',
  josefin: 'josefin-sans/files/josefin-sans-latin-600-normal',
  josefinLight: 'josefin-sans/files/josefin-sans-latin-300-normal',
  typewriter: 'special-elite/files/special-elite-latin-400-normal',
  hand: 'caveat/files/caveat-latin-700-normal',
  didone: 'playfair-display/files/playfair-display-latin-900-normal',
  didoneItalic: 'playfair-display/files/playfair-display-latin-500-italic',
} as const

export type FontName = keyof typeof files

const require = createRequire(import.meta.url)
const loaded = new Map<FontName, Font>()

// Text becomes outlines from fonts that npm ships: a bare machine may have no font at all.
const load = (name: FontName): Font => {
  const known = loaded.get(name)
  if (known) return known
  const bytes = readFileSync(require.resolve(`@fontsource/${files[name]}.woff`))
  const font = opentype.parse(new Uint8Array(bytes).buffer)
  font.position.init()
  loaded.set(name, font)
  return font
}

// The library's own toPathData glues a rounded -0 to the number before it, and the rest of the text is lost.
const stroke = ({ type, x1, y1, x2, y2, x, y }: Command): string =>
  type +
  [x1, y1, x2, y2, x, y]
    .filter((value) => value !== undefined)
    .map((value) => value.toFixed(1))
    .join(' ')

type Placed = { glyph: Glyph; at: number }

// Set glyph by glyph: opentype.js stumbles over the substitution tables of some fonts, and labels need no ligatures.
const set = (
  text: string,
  name: FontName,
  tracking: number,
): { glyphs: Placed[]; width: number } => {
  const font = load(name)
  let at = 0
  let previous: Glyph | undefined
  const glyphs = [...text].map((char): Placed => {
    const glyph = font.charToGlyph(char)
    if (previous) at += font.getKerningValue(previous, glyph) / font.unitsPerEm + tracking
    const here = at
    at += glyph.advanceWidth / font.unitsPerEm
    previous = glyph
    return { glyph, at: here }
  })
  return { glyphs, width: at }
}

/** Width of one line; `tracking` is in ems. */
export const measure = (text: string, font: FontName, size: number, tracking = 0): number =>
  set(text, font, tracking).width * size

type Lettering = {
  font: FontName
  size: number
  x: number
  /** Baseline. */
  y: number
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  tracking?: number
  /** The text shrinks until it is no wider. */
  within?: number
  extra?: string
}

/** One line of text as a path. */
export const write = (text: string, look: Lettering): string => {
  const { font, x, y, fill, anchor = 'start', tracking = 0, within, extra } = look
  const natural = measure(text, font, look.size, tracking)
  const size = within !== undefined && natural > within ? (look.size * within) / natural : look.size
  const width = (natural * size) / look.size
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  const outline = set(text, font, tracking)
    .glyphs.map(({ glyph, at }) =>
      glyph
        .getPath(left + at * size, y, size)
        .commands.map(stroke)
        .join(''),
    )
    .join('')
  return path(outline, fill, extra)
}

/** Breaks a text into lines no wider than `width` (a longer word stands alone). */
export const wrap = (text: string, font: FontName, size: number, width: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(longer, font, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

type Block = {
  font: FontName
  x: number
  /** Top of the block. */
  y: number
  width: number
  height: number
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  leading?: number
  biggest?: number
  tracking?: number
}

/** Sets a text as large as the box allows, in as many lines as that takes. Answers the outlines and where they end. */
export const fill = (text: string, box: Block): { body: string; bottom: number; size: number } => {
  const { font, x, y, width, height, fill: colour, anchor = 'start', leading = 1.05 } = box
  const { tracking = 0 } = box
  for (let size = box.biggest ?? height; ; size *= 0.96) {
    const lines = wrap(text, font, size, width)
    const fits =
      lines.length * size * leading <= height &&
      lines.every((each) => measure(each, font, size, tracking) <= width)
    if (!fits && size > 12) continue
    const left = anchor === 'start' ? x : anchor === 'middle' ? x + width / 2 : x + width
    const body = lines
      .map((each, index) =>
        write(each, {
          font,
          size,
          x: left,
          y: y + size * 0.8 + index * size * leading,
          fill: colour,
          anchor,
          tracking,
        }),
      )
      .join('')
    return { body, bottom: y + lines.length * size * leading, size }
  }
}
