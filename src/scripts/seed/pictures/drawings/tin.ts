import { darker, inkOn, lighter } from '../colour.ts'
import { labelArt, type LabelArt } from '../labelArt.ts'
import { fill, write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, path, rect } from '../svg.ts'

type Tin = {
  colour: string
  lid: string
  art: LabelArt
  name: string
  line: string
  brand?: string
  tall?: boolean
}

/** A round tin with a lid, seen a little from above. */
export const tin = (p: Paints, spec: Tin): Subject => {
  const { colour, lid, art } = spec
  const [left, width, top] = spec.tall ? [560, 480, 420] : [490, 620, 640]
  const right = left + width
  const cx = left + width / 2
  const foot = 1310
  const height = foot - top
  const ink = inkOn(colour)
  const bodyShape = `M${left} ${top} V${foot} A${width / 2} 46 0 0 0 ${right} ${foot} V${top} A${width / 2} 46 0 0 1 ${left} ${top}Z`
  const artHeight = height * 0.44
  const body = [
    path(bodyShape, colour),
    p.clip(
      path(bodyShape, '#000'),
      labelArt(p, art, { x: left, y: top, width, height: artHeight }) +
        rect(left, top + artHeight, width, 14, art.accent) +
        fill(spec.name, {
          font: 'frauncesBlack',
          x: cx - width * 0.36,
          y: top + artHeight + 56,
          width: width * 0.72,
          height: height * 0.26,
          biggest: 96,
          leading: 1,
          fill: ink,
          anchor: 'middle',
        }).body +
        write(spec.line, {
          font: 'frauncesItalic',
          size: 34,
          x: cx,
          y: foot - height * 0.14,
          fill: ink,
          anchor: 'middle',
          within: width * 0.74,
        }) +
        write(spec.brand ?? 'LANTERN ROW', {
          font: 'sansBold',
          size: 24,
          x: cx,
          y: foot - height * 0.05,
          fill: ink,
          anchor: 'middle',
          tracking: 0.26,
        }),
    ),
    path(
      bodyShape,
      p.linear(
        [
          [0, '#140d0a', 0.52],
          [0.12, '#140d0a', 0.12],
          [0.27, '#ffffff', 0.34],
          [0.42, '#ffffff', 0],
          [0.75, '#140d0a', 0.26],
          [0.94, '#140d0a', 0.55],
          [1, '#140d0a', 0.36],
        ],
        [0, 0, 1, 0],
      ),
    ),
    path(
      `M${left - 8} ${top - 92} V${top + 6} A${width / 2 + 8} 46 0 0 0 ${right + 8} ${top + 6} V${top - 92}Z`,
      p.tube(lid, 0.4),
    ),
    ellipse(
      cx,
      top - 92,
      width / 2 + 8,
      47,
      p.linear(
        [
          [0, lighter(lid, 0.35)],
          [1, darker(lid, 0.12)],
        ],
        [0, 0, 1, 1],
      ),
    ),
    ellipse(
      cx,
      top - 90,
      width / 2 - 22,
      36,
      p.linear(
        [
          [0, darker(lid, 0.14)],
          [1, lighter(lid, 0.25)],
        ],
        [0, 0, 1, 1],
      ),
    ),
  ].join('')
  return standing(body, { cx, y: foot + 26, rx: width / 2 })
}
