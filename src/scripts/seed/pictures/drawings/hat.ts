import { darker, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { circle, line, path, rect, repeat } from '../svg.ts'

type Hat = { kind: 'beanie' | 'cap'; colour: string; second: string }

const crown = 'M440 1010 C420 620 590 430 800 426 C1010 430 1180 620 1160 1010Z'

/** A knitted beanie or a cap. */
export const hat = (p: Paints, { kind, colour, second }: Hat): Subject => {
  const cloth = p.linear(
    [
      [0, lighter(colour, 0.26)],
      [0.45, colour],
      [1, darker(colour, 0.36)],
    ],
    [0.1, 0, 0.9, 0.8],
  )
  if (kind === 'cap') {
    const dome = 'M400 980 C400 660 560 500 780 500 C1000 500 1130 680 1136 940 Q780 900 400 980Z'
    const peak =
      'M760 930 C940 900 1180 930 1400 1080 Q1440 1130 1370 1140 C1180 1090 980 1060 700 1040Z'
    return lying(
      path(dome, cloth) +
        line(
          'M780 500 C700 640 680 800 690 930 M780 500 C900 620 960 780 970 915',
          darker(colour, 0.5),
          5,
          'opacity=".5"',
        ) +
        path(
          'M400 980 C400 660 560 500 780 500 C640 640 600 800 610 940Z',
          second,
          'opacity=".9"',
        ) +
        circle(780, 502, 22, second) +
        path(
          peak,
          p.linear([
            [0, lighter(second, 0.2)],
            [1, darker(second, 0.35)],
          ]),
        ) +
        line(
          'M770 962 C960 940 1180 980 1380 1100',
          darker(second, 0.5),
          4,
          'stroke-dasharray="10 8" opacity=".7"',
        ) +
        rect(770, 690, 170, 120, '#f3ede0', { r: 10 }) +
        path('M796 790 l40 -62 l26 38 l14 -18 l34 42Z', colour),
      path(dome, '#000') + path(peak, '#000'),
    )
  }
  const cuff = 'M416 940 Q800 900 1184 940 L1196 1190 Q800 1240 404 1190Z'
  return lying(
    [
      path(crown, cloth),
      p.clip(
        path(crown, '#000'),
        repeat(25, (i) =>
          line(
            `M${800 + (i - 12) * 32} 1020 Q${800 + (i - 12) * 34} 700 ${800 + (i - 12) * 8} 420`,
            darker(colour, 0.5),
            6,
            'opacity=".32"',
          ),
        ) +
          rect(380, 760, 840, 46, second) +
          rect(380, 830, 840, 18, second),
      ),
      path(
        cuff,
        p.linear(
          [
            [0, lighter(colour, 0.3)],
            [0.4, colour],
            [1, darker(colour, 0.34)],
          ],
          [0, 0, 1, 0.3],
        ),
      ),
      repeat(34, (i) =>
        line(
          `M${420 + i * 23} ${935 - Math.sin((i / 33) * 3.14) * 26} L${412 + i * 23.5} ${1192 + Math.sin((i / 33) * 3.14) * 28}`,
          darker(colour, 0.5),
          6,
          'opacity=".36"',
        ),
      ),
      rect(730, 1010, 140, 110, '#f3ede0', { r: 6 }) +
        write('TARN', {
          font: 'condensed',
          size: 40,
          x: 800,
          y: 1082,
          fill: darker(colour, 0.4),
          anchor: 'middle',
          tracking: 0.1,
        }),
      circle(
        800,
        410,
        86,
        p.radial(
          [
            [0, lighter(second, 0.5)],
            [0.6, second],
            [1, darker(second, 0.4)],
          ],
          { cx: 0.38, cy: 0.35, r: 0.7 },
        ),
      ) +
        repeat(30, (i) =>
          line(
            `M800 410 L${800 + Math.cos(i * 0.21) * 92} ${410 + Math.sin(i * 0.21) * 92}`,
            lighter(second, 0.5),
            4,
            'opacity=".5"',
          ),
        ),
    ].join(''),
    path(crown, '#000') + path(cuff, '#000') + circle(800, 410, 86, '#000'),
  )
}
