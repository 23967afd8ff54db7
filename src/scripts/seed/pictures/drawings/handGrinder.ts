import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { ellipse, line, path, rect, repeat } from '../svg.ts'

/** A hand grinder with a crank and a wooden knob. */
export const handGrinder = (
  p: Paints,
  { finish, wood = '#8a5a34' }: { finish: string; wood?: string },
): Subject => {
  const body = [
    path('M640 470 L640 900 H960 L960 470 Q800 430 640 470Z', p.tube(finish, 0.3)),
    repeat(15, (i) =>
      rect(654 + i * 19.8, 690, 9, 190, darker(finish, 0.45), { r: 4, extra: 'opacity=".4"' }),
    ),
    rect(626, 892, 348, 60, p.metal('#b9b6af'), { r: 12 }),
    path('M646 950 H954 L970 1286 Q968 1322 930 1330 H670 Q632 1322 630 1286Z', p.tube(wood, 0.3)),
    repeat(9, (i) =>
      line(
        `M${662 + i * 34} 962 C${656 + i * 35} 1080 ${672 + i * 33} 1200 ${654 + i * 36} 1316`,
        darker(wood, 0.45),
        3,
        'opacity=".3"',
      ),
    ),
    ellipse(800, 470, 160, 30, lighter(finish, 0.35)) +
      ellipse(800, 470, 142, 23, darker(finish, 0.5)),
    path('M690 466 Q800 380 910 466 Q800 500 690 466Z', p.metal('#c2bfb8')),
    rect(780, 318, 40, 110, p.metal('#b9b6af'), { r: 8 }),
    line('M800 326 C940 300 1080 300 1210 330', '#6f6c67', 38) +
      line('M800 320 C940 294 1080 294 1210 324', '#e4e1da', 14),
    rect(1186, 316, 34, 60, p.metal('#b9b6af'), { r: 6 }),
    path(
      'M1146 226 Q1148 176 1202 172 Q1258 176 1258 226 L1244 312 Q1202 332 1160 312Z',
      p.tube(wood, 0.4),
    ),
    ellipse(1202, 190, 40, 16, lighter(wood, 0.35)),
    line('M694 520 V880', '#fff', 16, 'opacity=".3"'),
  ].join('')
  return standing(body, { cx: 800, y: 1322, rx: 172 })
}
