import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { circle, line, path, rect } from '../svg.ts'

const outline =
  'M580 300 H1020 L1060 620 L1084 1330 Q980 1360 880 1336 L812 660 H788 L720 1336 Q620 1360 516 1330 L540 620Z'

/** Hiking trousers, hanging flat. */
export const trousers = (
  p: Paints,
  { colour, patch }: { colour: string; patch: string },
): Subject =>
  lying(
    [
      path(
        outline,
        p.linear(
          [
            [0, lighter(colour, 0.25)],
            [0.45, colour],
            [1, darker(colour, 0.3)],
          ],
          [0, 0, 1, 0.4],
        ),
      ),
      p.clip(
        path(outline, '#000'),
        path(
          'M530 820 Q640 790 772 830 L752 1060 Q640 1090 522 1056Z M828 830 Q960 790 1070 820 L1078 1056 Q960 1090 848 1060Z',
          patch,
          'opacity=".85"',
        ) +
          path(
            'M788 660 L720 1336 L690 1340 L770 640Z M1030 400 L1090 1340 L1030 1340Z',
            '#0a0d10',
            'opacity=".22"',
          ),
      ),
      path('M574 300 H1026 L1032 366 H568Z', darker(colour, 0.22)) +
        rect(700, 290, 26, 86, darker(colour, 0.35)) +
        rect(870, 290, 26, 86, darker(colour, 0.35)),
      circle(800, 334, 15, '#c9c3b6') +
        line('M800 366 C802 460 806 540 800 650', darker(colour, 0.5), 5),
      line('M590 380 C640 440 660 470 650 540', darker(colour, 0.55), 7) +
        line('M1010 380 C960 440 940 470 950 540', darker(colour, 0.55), 7),
      line('M996 640 V800', patch, 12),
    ].join(''),
    path(outline, '#000'),
  )
