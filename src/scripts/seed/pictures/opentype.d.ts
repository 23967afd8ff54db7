declare module 'opentype.js' {
  export type Command = {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z'
    x?: number
    y?: number
    x1?: number
    y1?: number
    x2?: number
    y2?: number
  }
  export type Glyph = {
    advanceWidth: number
    getPath: (x: number, y: number, size: number) => { commands: Command[] }
  }
  export type Font = {
    unitsPerEm: number
    charToGlyph: (char: string) => Glyph
    getKerningValue: (left: Glyph, right: Glyph) => number
    /** Finds the kerning tables; without it all pairs are worth 0. */
    position: { init: () => void }
  }
  const opentype: { parse: (bytes: ArrayBuffer) => Font }
  export default opentype
}
