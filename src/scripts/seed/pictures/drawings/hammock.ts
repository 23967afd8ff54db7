import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { circle, line, path, repeat } from '../svg.ts'

const outline =
  'M330 520 C420 900 600 1110 800 1110 C1000 1110 1180 900 1270 520 C1120 720 960 800 800 800 C640 800 480 720 330 520Z'

/** A parachute-cloth hammock on its ropes. */
export const hammock = (p: Paints, { cloth, second }: { cloth: string; second: string }): Subject =>
  lying(
    [
      line('M330 520 L90 240 M1270 520 L1510 240', '#23282b', 17) +
        [330, 1270]
          .map((x) => circle(x, 520, 30, 'none', `stroke="#9ea3a6" stroke-width="13"`))
          .join(''),
      path(
        outline,
        p.linear(
          [
            [0, lighter(cloth, 0.2)],
            [0.5, cloth],
            [1, darker(cloth, 0.36)],
          ],
          [0.2, 0, 0.8, 1],
        ),
      ),
      path(
        'M330 520 C480 720 640 800 800 800 C960 800 1120 720 1270 520 C1150 800 980 900 800 900 C620 900 450 800 330 520Z',
        p.linear([
          [0, darker(second, 0.3)],
          [1, second],
        ]),
      ),
      repeat(7, (i) =>
        line(
          `M336 528 C${430 + i * 30} ${880 + i * 6} ${600 + i * 20} ${1000 - i * 16} 800 ${1080 - i * 30} C${1000 - i * 20} ${1000 - i * 16} ${1170 - i * 30} ${880 + i * 6} 1264 528`,
          darker(cloth, 0.5),
          4,
          'opacity=".26"',
        ),
      ),
    ].join(''),
    path(outline, '#000'),
  )
