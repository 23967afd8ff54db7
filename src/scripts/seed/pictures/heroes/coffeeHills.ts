import { chance } from '../chance.ts'
import { darker, lighter, mix } from '../colour.ts'
import { circle, ellipse, line, path, rect, repeat } from '../svg.ts'
import type { Paints } from '../paints.ts'
import { mist, ridge } from './terrain.ts'

export const coffeeHills = (p: Paints) => {
  const levels = [640, 740, 860, 1000]
  return {
    soft: '',
    sharp: [
      rect(
        0,
        0,
        2400,
        1350,
        p.linear([
          [0, '#e9a36a'],
          [0.35, '#f7d39a'],
          [0.6, '#fdebc8'],
          [1, '#f2d9a8'],
        ]),
      ),
      ellipse(
        1240,
        470,
        900,
        560,
        p.radial([
          [0, '#fffaf0', 0.95],
          [0.4, '#ffe0a0', 0.5],
          [1, '#ffe0a0', 0],
        ]),
      ) + circle(1240, 440, 78, '#fffdf6'),
      path(ridge('volcano', 520, 150, 60), '#d9a98a', 'opacity=".7"'),
      ...levels.map((level, i) => {
        const colour = mix('#a9b07a', '#2c4a35', i / 3)
        const shape = path(ridge(`hill${i}`, level, 120 - i * 10, 70), '#000')
        const rows = repeat(15, (k) =>
          line(
            `M-40 ${level - 100 + k * 44} C600 ${level - 220 + k * 50} 1300 ${level + 60 + k * 34} 2440 ${level - 140 + k * 52}`,
            k % 2 ? darker(colour, 0.26) : lighter(colour, 0.14),
            13 + i * 3,
            `stroke-dasharray="${20 + i * 6} 9" opacity=".75"`,
          ),
        )
        return (
          p.clip(
            shape,
            rect(
              0,
              0,
              2400,
              1350,
              p.linear([
                [0, lighter(colour, 0.14)],
                [1, darker(colour, 0.2)],
              ]),
            ) + rows,
          ) + mist(p, level + 60, '#fff0cf', 0.42 - i * 0.08)
        )
      }),
      repeat(13, (i) => {
        const { between } = chance(`branch${i}`)
        const [x, y, turn, s] = [
          between(1450, 2420),
          between(960, 1380),
          between(-70, 20),
          between(1, 1.9),
        ]
        const leaf = mix('#1f3d2b', '#4f7a4a', between(0, 1))
        return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})">${path(
          'M0 0 C80 -90 90 -220 0 -320 C-90 -220 -80 -90 0 0Z',
          p.linear(
            [
              [0, lighter(leaf, 0.2)],
              [1, darker(leaf, 0.35)],
            ],
            [0, 0, 1, 0.3],
          ),
        )}${line('M0 -8 V-300', lighter(leaf, 0.4), 4, 'opacity=".6"')}${repeat(4, (k) =>
          circle(
            between(-40, 40),
            between(-20, 36),
            24,
            p.radial(
              [
                [0, '#f08a5c'],
                [0.6, '#c2392b'],
                [1, '#7a1d1d'],
              ],
              { cx: 0.35, cy: 0.3, r: 0.8 },
            ),
            `data-cherry="${k}"`,
          ),
        )}</g>`
      }),
      rect(
        0,
        0,
        1300,
        1350,
        p.linear(
          [
            [0, '#3a1c0c', 0.3],
            [1, '#3a1c0c', 0],
          ],
          [0, 0, 1, 0],
        ),
      ),
    ].join(''),
  }
}
