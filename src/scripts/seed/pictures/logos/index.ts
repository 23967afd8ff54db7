import sharp from 'sharp'
import { measure, write, type FontName } from '../lettering.ts'
import { circle, line, path } from '../svg.ts'

export type LogoPicture = {
  kind: 'logo'
  brand: 'lantern-row' | 'nachtfalter' | 'tarnhollow'
  /** The sign alone in a square, or beside the name. */
  part: 'mark' | 'wordmark'
  ink: string
  accent: string
  /** Behind a mark, for use as an icon. */
  ground?: string
}

type Look = {
  name: string
  font: FontName
  tracking: number
  size: number
  mark: (ink: string, accent: string, paper: string) => string
}

const looks: Record<LogoPicture['brand'], Look> = {
  'lantern-row': {
    name: 'Lantern Row',
    font: 'frauncesBlack',
    tracking: -0.01,
    size: 132,
    mark: (ink, accent) =>
      line('M128 18 V48', ink, 12) +
      path('M74 92 L128 44 L182 92Z', ink) +
      path('M70 102 H186 L170 214 H86Z', accent) +
      path('M128 122 C156 144 156 182 128 204 C100 182 100 144 128 122Z', ink) +
      line('M128 132 C120 152 136 172 128 194', accent, 7) +
      path('M78 220 H178 V240 H78Z', ink),
  },
  nachtfalter: {
    name: 'Nachtfalter',
    font: 'garamond',
    tracking: 0.01,
    size: 152,
    mark: (ink, accent) => {
      const wing =
        path(
          'M124 96 C96 40 44 24 14 40 C10 96 30 150 76 158 C50 168 46 204 66 226 C96 224 116 196 124 160Z',
          ink,
        ) +
        line('M112 106 C90 80 60 66 34 62 M110 128 C84 112 60 102 40 96', accent, 6) +
        circle(82, 190, 10, accent)
      return (
        `${wing}<g transform="translate(256 0) scale(-1 1)">${wing}</g>` +
        path('M121 90 H135 L131 216 L128 232 L125 216Z', accent) +
        line('M125 92 C116 60 100 40 84 30 M131 92 C140 60 156 40 172 30', ink, 5)
      )
    },
  },
  tarnhollow: {
    name: 'TARNHOLLOW',
    font: 'condensedBlack',
    tracking: 0.045,
    size: 140,
    mark: (ink, accent, paper) =>
      circle(128, 128, 112, ink) +
      circle(166, 92, 20, accent) +
      path('M34 164 L98 72 L136 128 L154 106 L222 164 A112 112 0 0 1 34 164Z', paper) +
      path('M70 188 Q128 168 186 188 Q158 208 128 210 Q98 208 70 188Z', accent),
  },
}

/** A shop's sign as SVG; text is outlines, so that it needs no font. */
export const logoSvg = ({ brand, part, ink, accent, ground }: LogoPicture): string => {
  const { name, font, tracking, size, mark } = looks[brand]
  const sign = mark(ink, accent, ground ?? '#ffffff')
  if (part === 'mark') {
    const back = ground ? `<rect width="256" height="256" rx="56" fill="${ground}"/>` : ''
    const inner = ground ? `<g transform="translate(38 38) scale(.703)">${sign}</g>` : sign
    return `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 256 256">${back}${inner}</svg>`
  }
  const width = Math.ceil(300 + measure(name, font, size, tracking) + 16)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="256" viewBox="0 0 ${width} 256">${sign}${write(name, { font, size, x: 288, y: 128 + size * 0.34, fill: ink, tracking })}</svg>`
}

export const logo = (picture: LogoPicture): Promise<Buffer> =>
  sharp(Buffer.from(logoSvg(picture)))
    .png({ compressionLevel: 9 })
    .toBuffer()
