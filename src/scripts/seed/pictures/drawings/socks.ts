import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { group, line, path, rect, repeat } from '../svg.ts'

const outline =
  'M-130 -520 H130 L124 40 C124 120 190 190 320 240 C430 290 440 430 330 450 C200 470 20 430 -70 330 C-150 240 -134 120 -130 40Z'

/** A pair of hiking socks. */
export const socks = (
  p: Paints,
  { colour, second, stripe }: { colour: string; second: string; stripe: string },
): Subject => {
  const one = [
    path(
      outline,
      p.linear(
        [
          [0, lighter(colour, 0.24)],
          [0.4, colour],
          [1, darker(colour, 0.3)],
        ],
        [0, 0, 1, 0.6],
      ),
    ),
    p.clip(
      path(outline, '#000'),
      rect(-200, -520, 400, 110, second) +
        rect(-200, -380, 400, 30, stripe) +
        rect(-200, -330, 400, 14, stripe) +
        path('M230 200 L460 200 V480 H230Z', second) +
        path('M-160 160 Q-20 150 20 260 Q-20 380 -120 400 L-220 300Z', second) +
        repeat(28, (i) =>
          line(`M${-140 + i * 10} -520 V-410`, darker(second, 0.5), 3, 'opacity=".4"'),
        ) +
        repeat(46, (i) =>
          line(
            `M-160 ${-400 + i * 20} q14 8 28 0 ${repeat(24, () => 'q14 8 28 0 ')}`,
            darker(colour, 0.4),
            2.4,
            'opacity=".22"',
          ),
        ),
    ),
  ].join('')
  const spots = ['translate(560 800) rotate(-6)', 'translate(930 780) rotate(5)']
  return lying(
    spots.map((spot) => group(spot, one)).join(''),
    spots.map((spot) => group(spot, path(outline, '#000'))).join(''),
  )
}
