import { chance } from './chance.ts'
import { darker, lighter, mix } from './colour.ts'
import type { Paints } from './paints.ts'
import { circle, ellipse, line, path, rect, repeat } from './svg.ts'

export type LabelArt = {
  motif:
    | 'sunrise'
    | 'ridges'
    | 'waves'
    | 'leaves'
    | 'stripes'
    | 'lantern'
    | 'moon'
    | 'birds'
    | 'tiles'
    | 'rain'
  ground: string
  ink: string
  accent: string
}

type Box = { x: number; y: number; width: number; height: number }

const hills = (seed: string, { x, y, width, height }: Box, level: number, rise: number): string => {
  const { between } = chance(seed)
  const tops = Array.from(
    { length: 6 },
    (_, i) => [x + (width * i) / 5, y + height * level - between(0, rise) * height] as const,
  )
  const curve = tops
    .map(([px, py], i) => {
      const previous = tops[i - 1]
      if (!previous) return `L${px} ${py}`
      const middle = (previous[0] + px) / 2
      return `C${middle} ${previous[1]} ${middle} ${py} ${px} ${py}`
    })
    .join('')
  return `M${x} ${y + height}${curve}L${x + width} ${y + height}Z`
}

/** The printed picture of a label, inside its box. */
export const labelArt = (p: Paints, art: LabelArt, box: Box): string => {
  const { motif, ground, ink, accent } = art
  const { x, y, width: w, height: h } = box
  const cx = x + w / 2
  const range = (levels: number[], from: string, to: string) =>
    levels
      .map((level, i) =>
        path(
          hills(`${motif}${ink}${i}`, box, level, 0.2),
          mix(from, to, i / Math.max(1, levels.length - 1)),
        ),
      )
      .join('')
  const motifs: Record<LabelArt['motif'], () => string> = {
    sunrise: () =>
      repeat(24, (i) => {
        const a = (Math.PI * i) / 23
        return line(
          `M${cx - Math.cos(a) * w * 0.27} ${y + h * 0.72 - Math.sin(a) * w * 0.27} L${cx - Math.cos(a) * w * 0.62} ${y + h * 0.72 - Math.sin(a) * w * 0.62}`,
          accent,
          i % 2 ? 3 : 7,
        )
      }) +
      circle(cx, y + h * 0.72, w * 0.22, accent) +
      range([0.86, 0.98], ink, darker(ink, 0.35)),
    ridges: () =>
      circle(x + w * 0.7, y + h * 0.3, w * 0.1, accent) +
      range([0.6, 0.74, 0.88, 1.02], mix(ground, ink, 0.35), ink),
    waves: () =>
      repeat(9, (row) =>
        line(
          `M${x - 20} ${y + h * (0.16 + row * 0.1)} ${repeat(7, () => `q${w / 12} ${-h * 0.075} ${w / 6} 0 `)}`,
          row % 3 === 1 ? accent : ink,
          9,
        ),
      ),
    leaves: () => {
      const { between } = chance(ink + accent)
      return repeat(22, (i) => {
        const [lx, ly, turn] = [
          x + ((i % 6) + 0.3 + between(0, 0.4)) * (w / 6),
          y + (Math.floor(i / 6) + between(0.2, 0.8)) * (h / 3.7),
          between(0, 360),
        ]
        return `<g transform="translate(${lx} ${ly}) rotate(${turn})">${path('M0 0 C34 -34 34 -78 0 -112 C-34 -78 -34 -34 0 0Z', i % 4 === 1 ? accent : mix(ink, ground, between(0, 0.3)))}${line('M0 14 L0 -88', ground, 3)}${circle(16, 8, 12, accent)}</g>`
      })
    },
    stripes: () =>
      repeat(9, (i) =>
        rect(
          x + (w * i) / 9,
          y,
          w / 9 + 1,
          h,
          [ink, accent, mix(ink, accent, 0.5), ground][i % 4] ?? ink,
        ),
      ),
    lantern: () =>
      ellipse(
        cx,
        y + h * 0.52,
        w * 0.6,
        h * 0.6,
        p.radial([
          [0, accent, 0.9],
          [0.5, accent, 0.3],
          [1, accent, 0],
        ]),
      ) +
      line(`M${cx} ${y} V${y + h * 0.16}`, ink, 7) +
      path(
        `M${cx - w * 0.12} ${y + h * 0.26} L${cx} ${y + h * 0.12} L${cx + w * 0.12} ${y + h * 0.26}Z`,
        ink,
      ) +
      path(
        `M${cx - w * 0.14} ${y + h * 0.28} h${w * 0.28} l${-w * 0.04} ${h * 0.5} h${-w * 0.2}Z`,
        lighter(accent, 0.4),
      ) +
      line(
        `M${cx - w * 0.14} ${y + h * 0.28} h${w * 0.28} l${-w * 0.04} ${h * 0.5} h${-w * 0.2}Z M${cx} ${y + h * 0.28} V${y + h * 0.78}`,
        ink,
        8,
      ) +
      circle(cx, y + h * 0.55, w * 0.045, ink),
    moon: () =>
      repeat(46, (i) => {
        const { between } = chance(`star${i}${ink}`)
        return circle(x + between(0, w), y + between(0, h * 0.8), between(1.4, 4.4), accent)
      }) +
      circle(cx, y + h * 0.42, w * 0.2, accent) +
      circle(cx + w * 0.085, y + h * 0.385, w * 0.175, ground) +
      range([0.9, 1], ink, darker(ink, 0.4)),
    birds: () =>
      circle(x + w * 0.32, y + h * 0.36, w * 0.15, accent) +
      repeat(9, (i) => {
        const { between } = chance(`bird${i}`)
        const [bx, by, s] = [
          x + between(0.12, 0.86) * w,
          y + between(0.12, 0.66) * h,
          between(0.5, 1.15),
        ]
        return line(
          `M${bx - 34 * s} ${by - 8 * s} q${18 * s} ${-22 * s} ${34 * s} ${8 * s} q${16 * s} ${-30 * s} ${34 * s} ${-8 * s}`,
          ink,
          7 * s,
        )
      }) +
      range([0.9, 1.02], mix(ink, accent, 0.4), ink),
    tiles: () => {
      const side = w / 5
      return repeat(Math.ceil(h / side) * 5, (i) => {
        const [tx, ty] = [x + (i % 5) * side, y + Math.floor(i / 5) * side]
        const colour = [ink, accent, mix(ink, ground, 0.5)][(i * 7 + Math.floor(i / 5)) % 3] ?? ink
        const flip = (i + Math.floor(i / 5)) % 2 === 0
        return flip
          ? path(`M${tx} ${ty} h${side} a${side} ${side} 0 0 1 ${-side} ${side}Z`, colour)
          : path(
              `M${tx + side} ${ty + side} h${-side} a${side} ${side} 0 0 1 ${side} ${-side}Z`,
              colour,
            )
      })
    },
    rain: () =>
      repeat(70, (i) => {
        const { between } = chance(`drop${i}`)
        const [rx, ry, l] = [x + between(-0.1, 1) * w, y + between(-0.1, 1) * h, between(24, 80)]
        return line(`M${rx} ${ry} l${l * 0.42} ${l}`, i % 5 === 0 ? accent : ink, between(3, 6.5))
      }),
  }
  return p.clip(rect(x, y, w, h, '#000'), rect(x, y, w, h, ground) + motifs[motif]())
}
