import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, line, path, rect } from '../svg.ts'

type Kettle = { finish: string; brushed?: boolean; handle?: string }

/** A gooseneck pouring kettle. */
export const kettle = (p: Paints, { finish, brushed, handle = '#6b4327' }: Kettle): Subject => {
  const skin = brushed ? p.metal(finish) : p.tube(finish, 0.35)
  const neck = 'M560 1190 C420 1180 420 1010 400 860 C388 760 352 700 268 690'
  const body = [
    line(neck, darker(finish, 0.35), 62),
    line(neck, finish, 46),
    line(
      'M550 1176 C428 1160 428 1004 408 858 C396 756 356 688 268 678',
      lighter(finish, 0.8),
      9,
      'opacity=".55"',
    ),
    ellipse(262, 690, 12, 29, darker(finish, 0.7)),
    line(
      'M1010 800 C1200 730 1290 800 1262 990 C1246 1090 1200 1150 1150 1190',
      darker(handle, 0.4),
      68,
    ),
    line(
      'M1010 800 C1200 730 1290 800 1262 990 C1246 1090 1200 1150 1150 1190',
      p.soft(handle, 0.4),
      56,
    ),
    line('M1060 776 C1190 740 1256 810 1240 960', lighter(handle, 0.5), 9, 'opacity=".45"'),
    path(
      'M606 770 C560 900 510 1120 500 1270 Q498 1322 560 1330 H1040 Q1102 1322 1100 1270 C1090 1120 1040 900 994 770Z',
      skin,
    ),
    path('M500 1262 Q498 1322 560 1330 H1040 Q1102 1322 1100 1262Z', '#140d0a', 'opacity=".25"'),
    line('M600 900 C574 1010 560 1110 554 1220', '#fff', 22, 'opacity=".3"'),
    path('M606 770 Q800 716 994 770 Q800 812 606 770Z', darker(finish, 0.3)),
    path(
      'M636 752 Q660 660 800 654 Q940 660 964 752 Q800 800 636 752Z',
      brushed ? p.metal(finish) : p.tube(lighter(finish, 0.08), 0.4),
    ),
    rect(772, 616, 56, 48, darker(handle, 0.3), { r: 8 }),
    ellipse(
      800,
      606,
      62,
      42,
      p.radial(
        [
          [0, lighter(handle, 0.45)],
          [0.6, handle],
          [1, darker(handle, 0.4)],
        ],
        { cx: 0.35, cy: 0.3, r: 0.75 },
      ),
    ),
    rect(960, 786, 70, 36, p.metal('#9a9a96'), { r: 8 }),
  ].join('')
  return standing(body, { cx: 800, y: 1322, rx: 305 })
}
