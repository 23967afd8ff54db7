import { darker, inkOn, lighter } from '../colour.ts'
import { labelArt, type LabelArt } from '../labelArt.ts'
import { fill, write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { circle, line, path, rect } from '../svg.ts'

type CoffeeBag = {
  bag: string
  paper?: string
  art: LabelArt
  name: string
  origin: string
  notes: string
}

const outline =
  'M520 356 C514 560 500 900 498 1288 C498 1318 512 1332 540 1334 L1060 1334 C1088 1332 1102 1318 1102 1288 C1100 900 1086 560 1080 356 Z'

/** A side-fold bag with a tin tie and a printed label. */
export const coffeeBag = (p: Paints, spec: CoffeeBag): Subject => {
  const { bag, art, paper = '#f7efe0' } = spec
  const ink = inkOn(paper)
  const fold = (d: string, dark: number) => path(d, darker(bag, 0.5), `opacity="${dark}"`)
  const body = [
    path(
      outline,
      p.linear(
        [
          [0, darker(bag, 0.3)],
          [0.06, darker(bag, 0.05)],
          [0.16, lighter(bag, 0.2)],
          [0.4, bag],
          [0.8, darker(bag, 0.14)],
          [0.94, darker(bag, 0.32)],
          [1, darker(bag, 0.45)],
        ],
        [0, 0, 1, 0.06],
      ),
    ),
    // Creases where the filled bag bulges.
    fold('M520 440 C560 520 548 640 512 760 C520 640 524 540 520 440Z', 0.35),
    fold('M1082 430 C1036 540 1046 700 1094 860 C1090 700 1086 560 1082 430Z', 0.4),
    fold('M502 1180 C600 1262 760 1290 800 1334 L540 1334 C512 1332 498 1318 498 1288Z', 0.16),
    fold(
      'M1100 1120 C1060 1240 980 1300 900 1334 L1060 1334 C1088 1332 1102 1318 1102 1288Z',
      0.22,
    ),
    line('M560 470 C552 800 546 1040 540 1300', lighter(bag, 0.5), 5, 'opacity=".25"'),
    path(
      'M514 268 L1086 268 L1082 402 L518 402 Z',
      p.linear([
        [0, lighter(bag, 0.22)],
        [0.7, bag],
        [1, darker(bag, 0.25)],
      ]),
    ),
    rect(496, 318, 608, 40, p.metal('#cfc8bb'), { r: 8 }),
    path('M518 402 L1082 402 L1083 452 C960 430 640 430 517 452Z', '#140d0a', 'opacity=".28"'),
    rect(592, 508, 424, 690, paper, { r: 10 }),
    labelArt(p, art, { x: 616, y: 532, width: 376, height: 322 }),
    write('LANTERN ROW', {
      font: 'sansBold',
      size: 21,
      x: 804,
      y: 900,
      fill: ink,
      anchor: 'middle',
      tracking: 0.28,
    }),
    fill(spec.name, {
      font: 'frauncesBlack',
      x: 620,
      y: 926,
      width: 368,
      height: 124,
      biggest: 66,
      leading: 1,
      fill: ink,
      anchor: 'middle',
    }).body,
    write(spec.origin.toUpperCase(), {
      font: 'sansBold',
      size: 19,
      x: 804,
      y: 1090,
      fill: art.motif === 'lantern' ? ink : darker(art.accent, 0.25),
      anchor: 'middle',
      tracking: 0.16,
      within: 360,
    }),
    line('M640 1112 H968', ink, 2, 'opacity=".5"'),
    write(spec.notes, {
      font: 'frauncesItalic',
      size: 25,
      x: 804,
      y: 1150,
      fill: ink,
      anchor: 'middle',
      within: 372,
    }),
    write('250 g', { font: 'sans', size: 18, x: 804, y: 1180, fill: ink, anchor: 'middle' }),
    rect(
      592,
      508,
      424,
      690,
      p.linear(
        [
          [0, '#ffffff', 0.16],
          [0.3, '#ffffff', 0],
          [0.75, '#140d0a', 0.04],
          [1, '#140d0a', 0.2],
        ],
        [0, 0, 1, 0.05],
      ),
      { r: 10 },
    ),
    circle(804, 452, 17, darker(bag, 0.3)) +
      circle(802, 449, 13, lighter(bag, 0.1)) +
      circle(802, 449, 4, darker(bag, 0.5)),
  ].join('')
  return standing(body, { cx: 800, y: 1326, rx: 305 })
}
