import { darker, inkOn, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { line, path, rect } from '../svg.ts'

/** A roll-top dry bag. */
export const dryBag = (
  p: Paints,
  { colour, litres }: { colour: string; litres: string },
): Subject => {
  const shape =
    'M560 560 C580 500 600 450 610 410 H990 C1000 450 1020 500 1040 560 C1070 760 1070 1100 1054 1270 Q1040 1330 960 1334 H640 Q560 1330 546 1270 C530 1100 530 760 560 560Z'
  return standing(
    [
      line('M620 360 C600 190 1000 190 980 360', '#1b2022', 34) +
        rect(752, 196, 96, 56, '#2e3538', { r: 12 }),
      path(shape, p.tube(colour, 0.34)),
      path(
        'M610 520 C680 640 640 800 600 960 C650 840 700 680 610 520Z M980 520 C930 660 980 780 1030 920 C1010 780 1000 640 980 520Z',
        darker(colour, 0.5),
        'opacity=".3"',
      ),
      rect(590, 350, 420, 84, p.tube(darker(colour, 0.3), 0.3), { r: 26 }) +
        line('M600 394 H1000', darker(colour, 0.6), 5),
      rect(566, 338, 44, 108, '#1b2022', { r: 10 }) + rect(990, 338, 44, 108, '#1b2022', { r: 10 }),
      path('M690 930 l72 -112 l44 66 l26 -34 l78 80Z', inkOn(colour)) +
        write('TARNHOLLOW', {
          font: 'condensed',
          size: 54,
          x: 800,
          y: 1010,
          fill: inkOn(colour),
          anchor: 'middle',
          tracking: 0.1,
        }) +
        write(litres, {
          font: 'condensedBlack',
          size: 110,
          x: 800,
          y: 1150,
          fill: inkOn(colour),
          anchor: 'middle',
        }),
      line('M620 600 V1230', '#fff', 18, 'opacity=".3"'),
      path(
        'M546 1250 Q800 1290 1054 1250 L1054 1270 Q1040 1330 960 1334 H640 Q560 1330 546 1270Z',
        darker(lighter(colour, 0.1), 0.4),
        'opacity=".7"',
      ),
    ].join(''),
    { y: 1326, rx: 262 },
  )
}
