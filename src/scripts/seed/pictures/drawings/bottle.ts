import { inkOn } from '../colour.ts'
import { labelArt, type LabelArt } from '../labelArt.ts'
import { fill, write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { placed, standing, together, type Subject } from '../subject.ts'
import { ellipse, line, path, rect } from '../svg.ts'

type Bottle = {
  glass: string
  cap: string
  paper: string
  art: LabelArt
  name: string
  line: string
  trio?: boolean
}

const one = (p: Paints, { glass, cap, paper, art, name, line: small }: Bottle): Subject => {
  const shape =
    'M700 330 H900 V480 C900 560 1010 590 1010 700 V1270 Q1010 1328 950 1330 H650 Q590 1328 590 1270 V700 C590 590 700 560 700 480Z'
  const ink = inkOn(paper)
  return standing(
    [
      path(shape, p.tube(glass, 0.4)),
      p.clip(
        path(shape, '#000'),
        rect(580, 760, 440, 460, paper) +
          labelArt(p, art, { x: 580, y: 760, width: 440, height: 190 }) +
          fill(name, {
            font: 'frauncesBlack',
            x: 640,
            y: 976,
            width: 320,
            height: 150,
            biggest: 74,
            leading: 1,
            fill: ink,
            anchor: 'middle',
          }).body +
          write(small, {
            font: 'frauncesItalic',
            size: 27,
            x: 800,
            y: 1160,
            fill: ink,
            anchor: 'middle',
            within: 330,
          }) +
          write('LANTERN ROW', {
            font: 'sansBold',
            size: 17,
            x: 800,
            y: 1198,
            fill: ink,
            anchor: 'middle',
            tracking: 0.26,
          }),
      ),
      path(
        shape,
        p.linear(
          [
            [0, '#0d0705', 0.5],
            [0.16, '#0d0705', 0.06],
            [0.5, '#0d0705', 0],
            [0.86, '#0d0705', 0.38],
            [1, '#0d0705', 0.5],
          ],
          [0, 0, 1, 0],
        ),
      ),
      line('M636 740 V1250', '#fff', 20, 'opacity=".34"') +
        line('M730 360 V480', '#fff', 14, 'opacity=".34"'),
      rect(690, 262, 220, 92, p.tube(cap, 0.4), { r: 14 }) +
        ellipse(800, 270, 106, 14, '#fff', 'opacity=".25"'),
    ].join(''),
    { y: 1322, rx: 212 },
  )
}

/** A bottle with a paper label, alone or as three. */
export const bottle = (p: Paints, spec: Bottle): Subject =>
  spec.trio
    ? together(
        placed('translate(-120 180) scale(.84)', one(p, spec)),
        placed('translate(380 180) scale(.84)', one(p, spec)),
        placed('translate(128 216) scale(.84)', one(p, spec)),
      )
    : one(p, spec)
