import { lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, path, rect } from '../svg.ts'
import { mug } from './mug.ts'

/** A flat brewing scale with a cup on it. */
export const scale = (p: Paints, { colour, cup }: { colour: string; cup: string }): Subject => {
  const on = mug(p, { glaze: cup, speckles: false })
  return standing(
    [
      path(
        'M380 1130 H1220 L1330 1270 H270Z',
        p.linear([
          [0, lighter(colour, 0.34)],
          [1, lighter(colour, 0.06)],
        ]),
      ),
      ellipse(800, 1186, 300, 34, '#000', 'opacity=".4"'),
      rect(270, 1268, 1060, 76, p.tube(colour, 0.2), { r: 14 }),
      rect(640, 1280, 320, 52, '#0a0d0c', { r: 8 }),
      write('18.0 g', {
        font: 'groteskLight',
        size: 38,
        x: 690,
        y: 1319,
        fill: '#f4b860',
        anchor: 'start',
      }),
      write('0:32', {
        font: 'groteskLight',
        size: 38,
        x: 912,
        y: 1319,
        fill: '#f4b860',
        anchor: 'end',
      }),
      `<g transform="translate(180 116) scale(.8)">${on.body}</g>`,
    ].join(''),
    { y: 1338, rx: 530 },
  )
}
