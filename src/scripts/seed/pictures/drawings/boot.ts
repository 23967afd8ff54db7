import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { placed, standing, together, type Subject } from '../subject.ts'
import { circle, line, path, repeat } from '../svg.ts'

type Boot = { leather: string; trim: string; sole?: string; laces: string; low?: boolean }

const single = (p: Paints, { leather, trim, sole = '#24262a', laces, low }: Boot): Subject => {
  const shaft = low ? 820 : 560
  const upper = `M520 ${shaft} Q660 ${shaft - 40} 800 ${shaft} C806 ${shaft + 110} 830 ${shaft + 190} 900 ${low ? 930 : 900} C1000 980 1180 990 1262 1090 Q1296 1150 1290 1236 H506 C486 1120 500 900 520 ${shaft}Z`
  const body = [
    path(
      upper,
      p.linear(
        [
          [0, lighter(leather, 0.26)],
          [0.45, leather],
          [1, darker(leather, 0.36)],
        ],
        [0.1, 0, 0.7, 1],
      ),
    ),
    path(
      'M1090 1000 C1190 1020 1262 1070 1280 1130 Q1296 1180 1290 1236 H1130 C1150 1150 1140 1070 1090 1000Z',
      p.soft(trim, 0.35),
    ),
    path(`M506 1236 C498 1160 500 1080 506 1000 C580 1010 640 1060 660 1236Z`, p.soft(trim, 0.4)),
    path(
      `M520 ${shaft} Q660 ${shaft - 40} 800 ${shaft} L806 ${shaft + 56} Q660 ${shaft + 20} 514 ${shaft + 60}Z`,
      p.soft(darker(trim, 0.15), 0.2),
    ),
    path(
      `M800 ${shaft} C806 ${shaft + 110} 830 ${shaft + 190} 900 ${low ? 930 : 900} C960 940 1010 956 1050 970 L1010 1050 C900 1040 800 980 760 ${low ? 940 : 860} L730 ${shaft + 30}Z`,
      darker(leather, 0.34),
    ),
    repeat(low ? 4 : 7, (i) => {
      const at = i / (low ? 4 : 7)
      const [x, y] = low
        ? [778 + at * 250, 868 + at * 130]
        : [762 + at ** 1.8 * 230, 620 + at * 372]
      return (
        line(`M${x - 30} ${y + 26} L${x + 62} ${y - 10}`, darker(laces, 0.5), 17) +
        line(`M${x - 30} ${y + 22} L${x + 62} ${y - 14}`, laces, 12) +
        circle(x - 34, y + 26, 13, '#b9b2a4') +
        circle(x - 34, y + 26, 6, '#3b3a38')
      )
    }),
    line(
      `M600 ${shaft + 80} C590 900 600 960 660 1010 C760 1090 940 1090 1080 1100`,
      darker(leather, 0.55),
      4,
      'stroke-dasharray="11 8" opacity=".7"',
    ),
    path(
      'M486 1226 H1298 Q1330 1250 1318 1290 L1300 1332 Q1270 1342 1240 1330 L1210 1316 L1180 1334 L1140 1316 L1100 1334 L1060 1316 L1020 1334 L980 1316 L940 1334 L900 1316 L860 1324 L760 1318 L720 1334 L680 1316 L640 1334 L600 1316 L560 1336 L500 1330 Q474 1280 486 1226Z',
      p.linear([
        [0, lighter(sole, 0.28)],
        [0.3, sole],
        [1, darker(sole, 0.6)],
      ]),
    ),
    line('M492 1236 H1300', trim, 10),
    line(`M546 ${shaft + 100} C530 900 526 1000 530 1150`, '#fff', 13, 'opacity=".22"'),
  ].join('')
  return standing(body, { cx: 900, y: 1326, rx: 410 })
}

/** A pair of walking boots or low shoes. */
export const boot = (p: Paints, spec: Boot): Subject =>
  together(
    placed(
      'translate(200 20) scale(.86)',
      single(p, { ...spec, leather: darker(spec.leather, 0.14), trim: darker(spec.trim, 0.14) }),
    ),
    placed('translate(-110 130) scale(.92)', single(p, spec)),
  )
