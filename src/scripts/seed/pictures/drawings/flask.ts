import { darker, inkOn, lighter } from '../colour.ts'
import { write, type FontName } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { circle, ellipse, group, line, path, rect } from '../svg.ts'

type Flask = {
  colour: string
  lid?: string
  mark: string
  font?: FontName
  emblem?: 'peak' | 'lantern'
  shape?: 'bottle' | 'tumbler' | 'growler'
  loop?: boolean
}

/** A powder-coated insulated bottle. */
export const flask = (p: Paints, spec: Flask): Subject => {
  const { colour, lid = '#2a2725', shape = 'bottle', font = 'sansBold' } = spec
  const silhouette = {
    bottle:
      'M600 640 Q600 560 680 530 V470 H920 V530 Q1000 560 1000 640 V1270 Q1000 1326 940 1330 H660 Q600 1326 600 1270Z',
    tumbler: 'M560 520 H1040 L1000 1276 Q996 1326 940 1330 H660 Q604 1326 600 1276Z',
    growler:
      'M540 760 Q540 650 640 600 Q690 570 690 500 H910 Q910 570 960 600 Q1060 650 1060 760 V1260 Q1060 1326 990 1330 H610 Q540 1326 540 1260Z',
  }[shape]
  const body = [
    path(silhouette, p.tube(colour, 0.24)),
    p.clip(path(silhouette, '#000'), rect(400, 1284, 800, 60, p.metal('#bdb9b2'))),
    line(
      shape === 'tumbler' ? 'M640 600 L660 1240' : 'M656 720 V1230',
      '#fff',
      18,
      'opacity=".28"',
    ),
    shape === 'tumbler'
      ? path(
          'M536 522 Q536 440 600 436 H1000 Q1064 440 1064 522 Q800 556 536 522Z',
          p.tube(lid, 0.35),
        ) +
        ellipse(800, 446, 210, 22, lighter(lid, 0.25)) +
        rect(850, 420, 90, 26, darker(lid, 0.3), { r: 10 })
      : rect(676, 476, 248, 26, p.metal('#bdb9b2')) +
        rect(664, 320, 272, 160, p.tube(lid, 0.35), { r: 22 }) +
        ellipse(800, 330, 132, 16, lighter(lid, 0.3)),
    spec.loop
      ? line('M690 350 C690 200 910 200 910 350', darker(lid, 0.2), 34) +
        line('M690 346 C690 196 910 196 910 346', lighter(lid, 0.25), 10)
      : '',
    group(
      'translate(800 960)',
      circle(0, 0, 74, inkOn(colour), 'opacity=".92"') +
        path(
          spec.emblem === 'lantern'
            ? 'M-22 -26 L0 -48 L22 -26Z M-26 -20 H26 L18 40 H-18Z'
            : 'M-44 26 L-10 -36 L12 2 L24 -16 L46 26Z',
          colour,
        ),
    ),
    write(spec.mark, {
      font,
      size: 34,
      x: 800,
      y: 1090,
      fill: inkOn(colour),
      anchor: 'middle',
      tracking: 0.24,
      within: 300,
    }),
    path(
      silhouette,
      p.linear([
        [0, '#000', 0],
        [0.7, '#000', 0],
        [1, '#140d0a', 0.3],
      ]),
    ),
  ].join('')
  return standing(body, { y: 1322, rx: shape === 'growler' ? 262 : 202 })
}
