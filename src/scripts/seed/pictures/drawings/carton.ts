import { darker, inkOn, lighter } from '../colour.ts'
import { labelArt, type LabelArt } from '../labelArt.ts'
import { fill, write } from '../lettering.ts'
import type { FontName } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { group, line, path, rect } from '../svg.ts'

type Carton = {
  colour: string
  art: LabelArt
  name: string
  line: string
  brand: string
  font?: FontName
  ribbon?: string
  wide?: boolean
}

/** A printed cardboard box, front and side. */
export const carton = (p: Paints, spec: Carton): Subject => {
  const { colour, art, font = 'frauncesBlack', ribbon } = spec
  const [w, h] = spec.wide ? [760, 560] : [560, 760]
  const [x, y] = [800 - (w + 130) / 2, 1330 - h]
  const ink = inkOn(colour)
  const room = w * (ribbon ? 0.6 : 0.84)
  const front = [
    rect(0, 0, w, h, colour),
    labelArt(p, art, { x: 0, y: 0, width: w, height: h * 0.52 }),
    rect(0, h * 0.52, w, 10, art.accent),
    fill(spec.name, {
      font,
      x: w * 0.08,
      y: h * 0.585,
      width: room,
      height: h * 0.22,
      biggest: 92,
      leading: 1,
      fill: ink,
    }).body,
    write(spec.line, {
      font: 'sans',
      size: 28,
      x: w * 0.08,
      y: h * 0.875,
      fill: ink,
      within: room,
    }),
    write(spec.brand.toUpperCase(), {
      font: 'sansBold',
      size: 20,
      x: w * 0.08,
      y: h * 0.945,
      fill: ink,
      tracking: 0.22,
    }),
    ribbon
      ? rect(
          w * 0.72,
          0,
          54,
          h,
          p.linear(
            [
              [0, lighter(ribbon, 0.2)],
              [1, darker(ribbon, 0.2)],
            ],
            [0, 0, 1, 0],
          ),
        )
      : '',
    rect(
      0,
      0,
      w,
      h,
      p.linear(
        [
          [0, '#ffffff', 0.2],
          [0.5, '#ffffff', 0],
          [1, '#140d0a', 0.16],
        ],
        [0, 0, 1, 1],
      ),
    ),
  ].join('')
  const side =
    rect(
      0,
      0,
      130,
      h,
      p.linear(
        [
          [0, darker(colour, 0.34)],
          [1, darker(colour, 0.56)],
        ],
        [0, 0, 1, 0.3],
      ),
    ) + rect(0, 0, 130, h * 0.52, darker(art.ground, 0.5), { extra: 'opacity=".55"' })
  const body = [
    path(
      `M${x} ${y} l110 -56 h${w} l20 56Z`,
      p.linear([
        [0, lighter(colour, 0.45)],
        [1, lighter(colour, 0.2)],
      ]),
    ),
    group(`translate(${x + w} ${y}) skewY(-23.4)`, side),
    path(
      `M${x} ${y} l110 -56 h${w + 20} l-130 56Z`,
      p.linear([
        [0, lighter(colour, 0.5)],
        [1, lighter(colour, 0.18)],
      ]),
    ),
    group(`translate(${x} ${y})`, front),
    ribbon
      ? path(`M${x + w * 0.72} ${y} l112 -56 h54 l-112 56Z`, lighter(ribbon, 0.2)) +
        line(
          `M${x + w * 0.72 + 90} ${y - 30} c-110 -130 -180 -70 -96 -12 M${x + w * 0.72 + 96} ${y - 30} c60 -150 170 -110 80 -14`,
          ribbon,
          26,
        )
      : '',
  ].join('')
  return standing(body, { cx: x + w / 2 + 50, y: 1326, rx: w / 2 + 40 })
}
