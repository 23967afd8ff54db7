import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { circle, group, line, path, rect, repeat, ring } from '../svg.ts'

/** A baseplate compass on a folded map. */
export const compass = (
  p: Paints,
  { ring: bezel, paper = '#eef0e4' }: { ring: string; paper?: string },
): Subject => {
  const map = 'M300 460 L660 400 L1000 470 L1320 410 V1180 L1000 1240 L660 1170 L300 1230Z'
  const contour = (cx: number, cy: number, n: number) =>
    repeat(
      n,
      (i) =>
        `<path d="M${cx - 30 - i * 36} ${cy} C${cx - 20 - i * 34} ${cy - 60 - i * 30} ${cx + 40 + i * 30} ${cy - 50 - i * 36} ${cx + 40 + i * 38} ${cy} C${cx + 20 + i * 34} ${cy + 60 + i * 24} ${cx - 30 - i * 28} ${cy + 50 + i * 32} ${cx - 30 - i * 36} ${cy}Z" fill="none" stroke="#a9794a" stroke-width="${i % 4 === 3 ? 5 : 2.5}" opacity=".7"/>`,
    )
  return lying(
    [
      path(map, paper),
      p.clip(
        path(map, '#000'),
        path('M300 460 L660 400 V760 C560 860 420 820 300 900Z', '#cfe0c0') +
          path('M1000 900 C1100 820 1200 900 1320 840 V1180 L1000 1240Z', '#bcd9e2') +
          contour(520, 640, 9) +
          contour(1120, 640, 8) +
          contour(760, 1040, 7) +
          line(
            'M300 1100 C500 1000 560 1120 760 1060 S1100 900 1320 560',
            '#c8452f',
            6,
            'stroke-dasharray="20 12"',
          ),
      ),
      path('M660 400 L1000 470 V1240 L660 1170Z', '#10202a', 'opacity=".07"') +
        line('M660 400 V1170 M1000 470 V1240', '#8a8f80', 3, 'opacity=".7"'),
      group(
        'translate(830 800) rotate(-18)',
        rect(-210, -330, 420, 640, '#10202a', { r: 40, extra: 'opacity=".22"' }),
        rect(-220, -350, 420, 640, '#dff0ee', { r: 40, extra: 'opacity=".72"' }),
        line('M-190 -300 H170', '#c8452f', 5) +
          repeat(18, (i) => line(`M${-186 + i * 20} -300 v${i % 5 ? 16 : 30}`, '#2a2e30', 3)),
        circle(
          -10,
          -20,
          196,
          p.radial([
            [0, '#fff'],
            [0.8, bezel],
            [1, bezel],
          ]),
        ),
        circle(
          -10,
          -20,
          160,
          p.radial(
            [
              [0, '#ffffff'],
              [1, '#dfe6e2'],
            ],
            { cx: 0.4, cy: 0.35, r: 0.8 },
          ),
        ),
        ring(-10, -20, 160, '#2a2e30', 4),
        repeat(36, (i) =>
          group(
            `translate(-10 -20) rotate(${i * 10})`,
            rect(-2, -186, 4, i % 9 ? 14 : 24, '#f7f4ea'),
          ),
        ),
        ...(['N', 'E', 'S', 'W'] as const).map((point, i) =>
          group(
            `translate(-10 -20) rotate(${i * 90})`,
            write(point, {
              font: 'condensed',
              size: 40,
              x: 0,
              y: -112,
              fill: '#2a2e30',
              anchor: 'middle',
            }),
          ),
        ),
        group(
          'translate(-10 -20) rotate(52)',
          path('M-16 0 L0 -124 L16 0Z', '#d8402f') +
            path('M-16 0 L0 124 L16 0Z', '#2a2e30') +
            circle(0, 0, 12, '#e9e6dc'),
        ),
        path('M-150 -90 Q-90 -180 20 -176 Q-70 -140 -100 -40Z', '#fff', 'opacity=".55"'),
      ),
    ].join(''),
    path(map, '#000'),
  )
}
