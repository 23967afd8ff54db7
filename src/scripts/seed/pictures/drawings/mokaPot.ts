import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { circle, line, path, rect } from '../svg.ts'

/** An eight-sided stove-top pot. */
export const mokaPot = (
  p: Paints,
  { metal = '#c9ccce', handle = '#2a2320' }: { metal?: string; handle?: string },
): Subject => {
  const facets = (top: [number, number, number], foot: [number, number, number]) =>
    [0, 1, 2, 3, 4]
      .map((i) => {
        const edge = [0, 0.14, 0.36, 0.64, 0.86, 1]
        const at = (side: [number, number, number], k: number) =>
          side[0] + (side[1] - side[0]) * (edge[k] ?? 0)
        const shade =
          [
            darker(metal, 0.3),
            lighter(metal, 0.72),
            lighter(metal, 0.2),
            darker(metal, 0.28),
            darker(metal, 0.52),
          ][i] ?? metal
        return path(
          `M${at(top, i)} ${top[2]} L${at(top, i + 1)} ${top[2]} L${at(foot, i + 1)} ${foot[2]} L${at(foot, i)} ${foot[2]}Z`,
          p.linear([
            [0, shade],
            [1, darker(shade, 0.16)],
          ]),
        )
      })
      .join('')
  return standing(
    [
      line('M1030 560 L1200 590 Q1240 600 1236 650 L1200 860', darker(handle, 0.4), 66) +
        line('M1030 556 L1200 584 Q1232 594 1230 640 L1194 856', handle, 48) +
        line('M1060 548 L1196 572', '#fff', 7, 'opacity=".25"'),
      path('M590 560 L486 500 L596 690Z', darker(metal, 0.3)) +
        path('M590 560 L486 500 L580 590Z', lighter(metal, 0.4)),
      facets([570, 1030, 530], [624, 976, 880]),
      rect(606, 872, 388, 70, p.metal(metal), { r: 10 }),
      facets([616, 984, 940], [530, 1070, 1324]),
      path(
        'M566 532 L620 430 H980 L1034 532Z',
        p.linear(
          [
            [0, lighter(metal, 0.5)],
            [0.5, metal],
            [1, darker(metal, 0.42)],
          ],
          [0, 0, 1, 0],
        ),
      ),
      path('M770 430 L782 372 H818 L830 430Z', handle) +
        circle(
          800,
          356,
          40,
          p.radial(
            [
              [0, '#7a706a'],
              [0.6, handle],
              [1, '#0d0a08'],
            ],
            { cx: 0.35, cy: 0.3, r: 0.8 },
          ),
        ),
      circle(676, 1090, 20, darker(metal, 0.4)) + circle(673, 1087, 13, '#b08a4a'),
    ].join(''),
    { y: 1320, rx: 276 },
  )
}
