import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { placed, standing, together, type Subject } from '../subject.ts'
import { chance } from '../chance.ts'
import { circle, ellipse, line, path, repeat } from '../svg.ts'

type Mug = {
  glaze: string
  clay?: string
  coffee?: boolean
  pair?: boolean
  saucer?: boolean
  speckles?: boolean
  enamel?: string
}

const oneMug = (p: Paints, spec: Mug): Subject => {
  const { glaze, clay = '#b98f6c', coffee = true, saucer, speckles = true, enamel } = spec
  const [left, right, top, foot] = [520, 1040, 690, 1290]
  const cx = (left + right) / 2
  const shape = `M${left} ${top} C${left} 960 ${left + 8} 1150 ${left + 46} 1250 Q${left + 66} ${foot} ${cx} ${foot + 14} Q${right - 66} ${foot} ${right - 46} 1250 C${right - 8} 1150 ${right} 960 ${right} ${top} A260 62 0 0 1 ${left} ${top}Z`
  const { between } = chance(`speckle${glaze}`)
  const body = [
    saucer
      ? ellipse(cx, 1318, 440, 74, darker(glaze, 0.4)) +
        ellipse(
          cx,
          1304,
          440,
          74,
          p.linear(
            [
              [0, lighter(glaze, 0.25)],
              [0.6, glaze],
              [1, darker(glaze, 0.3)],
            ],
            [0, 0, 1, 1],
          ),
        ) +
        ellipse(
          cx,
          1304,
          300,
          44,
          p.linear(
            [
              [0, darker(glaze, 0.28)],
              [1, lighter(glaze, 0.1)],
            ],
            [0, 0, 1, 1],
          ),
        )
      : '',
    line(
      `M${right - 10} 800 C1210 770 1236 1010 ${right - 36} 1090`,
      p.linear(
        [
          [0, lighter(glaze, 0.2)],
          [0.5, glaze],
          [1, darker(glaze, 0.45)],
        ],
        [0, 0, 0.7, 1],
      ),
      58,
    ),
    line(
      `M${right - 6} 786 C1216 752 1250 1000 1060 1092`,
      lighter(glaze, 0.7),
      8,
      'opacity=".35"',
    ),
    path(shape, p.tube(glaze, 0.35)),
    p.clip(
      path(shape, '#000'),
      (enamel
        ? ''
        : path(`M400 1196 Q${cx} 1250 1200 1190 V1400 H400Z`, p.tube(clay, 0.25)) +
          line(`M400 1194 Q${cx} 1248 1200 1188`, lighter(glaze, 0.4), 7, 'opacity=".5"')) +
        (speckles
          ? repeat(120, () =>
              circle(
                between(left, right),
                between(top, 1210),
                between(1.4, 4.2),
                darker(glaze, 0.6),
                `opacity="${between(0.15, 0.5).toFixed(2)}"`,
              ),
            )
          : ''),
    ),
    line(
      `M${left + 96} 810 C${left + 98} 960 ${left + 106} 1080 ${left + 128} 1170`,
      '#ffffff',
      22,
      'opacity=".22"',
    ),
    ellipse(cx, top, 260, 62, enamel ?? lighter(glaze, 0.4)),
    ellipse(
      cx,
      top + 5,
      240,
      50,
      p.linear(
        [
          [0, darker(glaze, 0.5)],
          [1, darker(glaze, 0.1)],
        ],
        [0, 0, 1, 0.4],
      ),
    ),
    coffee
      ? p.clip(
          ellipse(cx, top + 5, 240, 50, '#000'),
          ellipse(
            cx,
            top + 28,
            232,
            46,
            p.linear(
              [
                [0, '#2a140a'],
                [0.6, '#4a2712'],
                [1, '#7a4a24'],
              ],
              [0, 0, 1, 0.6],
            ),
          ) +
            line(
              `M${cx - 170} ${top + 36} Q${cx - 40} ${top + 60} ${cx + 140} ${top + 46}`,
              '#c98f55',
              7,
              'opacity=".6"',
            ) +
            ellipse(cx - 90, top + 14, 60, 9, '#fff', 'opacity=".16"'),
        )
      : '',
  ].join('')
  return standing(body, saucer ? { cx, y: 1350, rx: 430 } : { cx, y: 1300, rx: 215 })
}

/** A thrown stoneware mug; with `pair` a second one behind it. */
export const mug = (p: Paints, spec: Mug): Subject =>
  spec.pair
    ? together(
        placed('translate(420 190) scale(.74)', oneMug(p, { ...spec, coffee: false })),
        placed('translate(-90 250) scale(.82)', oneMug(p, spec)),
      )
    : oneMug(p, spec)
