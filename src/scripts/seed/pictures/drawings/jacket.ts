import { darker, lighter } from '../colour.ts'
import { chance } from '../chance.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { circle, line, path, rect, repeat } from '../svg.ts'

type Jacket = {
  cut: 'shell' | 'puffer' | 'fleece' | 'tee'
  colour: string
  second: string
  zip?: string
}

const torso =
  'M600 430 C640 470 960 470 1000 430 L1090 470 C1116 700 1120 1000 1108 1270 Q960 1300 800 1300 Q640 1300 492 1270 C480 1000 484 700 510 470Z'
const arm =
  'M510 470 C420 520 380 640 350 800 C326 930 310 1060 300 1180 Q350 1216 420 1206 C440 1080 470 930 506 800Z'
const shortArm = 'M510 470 C420 520 350 620 310 730 Q360 790 446 810 L506 700Z'
const flip = (body: string) => `<g transform="translate(1600 0) scale(-1 1)">${body}</g>`

/** A garment hanging flat: rain shell, down jacket, pile fleece or shirt. */
export const jacket = (p: Paints, { cut, colour, second, zip = '#1c2124' }: Jacket): Subject => {
  const sleeve = cut === 'tee' ? shortArm : arm
  const cloth = (way: readonly [number, number, number, number]) =>
    p.linear(
      [
        [0, lighter(colour, 0.22)],
        [0.4, colour],
        [1, darker(colour, 0.32)],
      ],
      way,
    )
  const yoke = 'M600 430 C640 470 960 470 1000 430 L1090 470 L1100 640 Q800 700 500 640 L510 470Z'
  const details = {
    shell: () =>
      path(yoke, second, 'opacity=".9"') +
      line('M500 640 Q800 700 1100 640', darker(second, 0.5), 4, 'opacity=".6"') +
      [
        [560, 900, 640, 1080],
        [1040, 900, 960, 1080],
      ]
        .map(
          ([a, b, c, d]) =>
            line(`M${a} ${b} L${c} ${d}`, darker(colour, 0.55), 12) +
            line(`M${a} ${b} L${c} ${d}`, second, 4),
        )
        .join('') +
      line(
        'M500 1240 Q800 1276 1102 1240',
        darker(colour, 0.5),
        4,
        'stroke-dasharray="10 8" opacity=".7"',
      ),
    puffer: () =>
      repeat(
        9,
        (i) =>
          path(
            `M470 ${474 + i * 92} Q800 ${540 + i * 92} 1130 ${474 + i * 92} V${520 + i * 92} Q800 ${590 + i * 92} 470 ${520 + i * 92}Z`,
            lighter(colour, 0.45),
            'opacity=".28"',
          ) +
          line(
            `M470 ${550 + i * 92} Q800 ${618 + i * 92} 1130 ${550 + i * 92}`,
            darker(colour, 0.55),
            9,
            'opacity=".6"',
          ),
      ),
    fleece: () => {
      const { between } = chance(`pile${colour}`)
      return (
        repeat(420, () => {
          const [x, y] = [between(480, 1120), between(430, 1290)]
          return line(
            `M${x} ${y} q${between(-12, 12)} ${between(6, 14)} ${between(-4, 14)} ${between(12, 22)}`,
            between(0, 1) > 0.5 ? lighter(colour, 0.5) : darker(colour, 0.3),
            4,
            'opacity=".4"',
          )
        }) +
        path('M860 690 h170 q14 0 14 14 v170 q0 14 -14 14 h-170Z', second) +
        line('M862 724 h180', darker(second, 0.4), 6)
      )
    },
    tee: () =>
      path(
        'M520 560 C560 800 520 1000 540 1280 C590 1100 600 800 520 560Z M1080 600 C1040 820 1060 1060 1020 1290 C1100 1100 1110 800 1080 600Z',
        darker(colour, 0.5),
        'opacity=".18"',
      ) +
      `<g transform="translate(800 800)">${circle(0, 0, 128, second)}${path('M-84 44 L-22 -60 L16 0 L40 -36 L90 44Z', colour)}${circle(52, -66, 18, colour)}</g>`,
  }[cut]()
  const limb =
    path(sleeve, cloth([0.9, 0, 0.1, 1])) +
    (cut === 'puffer'
      ? p.clip(
          path(sleeve, '#000'),
          repeat(8, (i) =>
            line(
              `M300 ${620 + i * 84} Q400 ${660 + i * 84} 540 ${560 + i * 84}`,
              darker(colour, 0.55),
              9,
              'opacity=".55"',
            ),
          ),
        )
      : '') +
    (cut === 'shell'
      ? path('M304 1130 Q360 1160 430 1144 L420 1206 Q350 1216 300 1180Z', second)
      : '') +
    line('M508 500 C470 600 460 700 506 800', darker(colour, 0.6), 7, 'opacity=".4"')
  const collar =
    cut === 'tee'
      ? path(
          'M600 430 C640 540 960 540 1000 430 L968 420 C930 500 670 500 632 420Z',
          darker(colour, 0.2),
        ) + path('M632 420 C690 450 910 450 968 420 C930 500 670 500 632 420Z', darker(colour, 0.6))
      : cut === 'shell'
        ? path(
            'M610 440 C590 300 680 220 800 216 C920 220 1010 300 990 440 C940 500 660 500 610 440Z',
            p.soft(colour, 0.4),
          ) +
          path(
            'M668 432 C660 330 720 276 800 272 C880 276 940 330 932 432 C880 470 720 470 668 432Z',
            darker(colour, 0.66),
          )
        : path(
            'M606 436 L630 330 Q800 296 970 330 L994 436 Q800 500 606 436Z',
            p.linear([
              [0, lighter(colour, 0.15)],
              [1, darker(colour, 0.25)],
            ]),
          ) + path('M640 340 Q800 312 960 340 Q800 376 640 340Z', darker(colour, 0.65))
  const front =
    cut === 'tee'
      ? ''
      : line(`M800 ${cut === 'shell' ? 450 : 360} V1298`, darker(zip, 0.2), 22) +
        line(`M800 ${cut === 'shell' ? 450 : 360} V1298`, zip, 6, 'stroke-dasharray="8 5"') +
        rect(788, cut === 'shell' ? 470 : 376, 24, 64, second, { r: 8 })
  const mark =
    cut === 'tee'
      ? ''
      : path('M616 760 L650 708 L672 742 L684 726 L708 760Z', cut === 'shell' ? colour : second)
  return lying(
    [
      limb,
      flip(limb),
      path(torso, cloth([0.1, 0, 0.9, 1])),
      p.clip(
        path(torso, '#000'),
        details +
          path('M510 470 C560 700 500 1000 520 1280 L480 1280 V470Z', '#0a0d10', 'opacity=".2"') +
          path(
            'M1090 470 C1040 700 1100 1000 1080 1290 L1130 1280 V470Z',
            '#0a0d10',
            'opacity=".3"',
          ),
      ),
      collar,
      front,
      mark,
    ].join(''),
    path(sleeve, '#000') +
      flip(path(sleeve, '#000')) +
      path(torso, '#000') +
      (cut !== 'shell'
        ? ''
        : path('M610 440 C590 300 680 220 800 216 C920 220 1010 300 990 440Z', '#000')),
  )
}
