import { chance } from '../chance.ts'
import { darker, lighter, mix } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { circle, ellipse, line, path, rect, repeat } from '../svg.ts'

/** A jagged skyline from the left edge to the right, `rough` units up and down around `level`. */
export const ridge = (seed: string, level: number, rough: number, step = 26): string => {
  const { between } = chance(seed)
  const phase = [between(0, 6), between(0, 6), between(0, 6)] as const
  let d = `M-10 1360 L-10 ${level}`
  for (let x = -10; x < 2420 + step; x += step) {
    const wave =
      Math.sin(x / 310 + phase[0]) * 0.6 +
      Math.sin(x / 140 + phase[1]) * 0.3 +
      Math.abs(Math.sin(x / 205 + phase[2])) * -0.7
    d += `L${x} ${(level + wave * rough + between(-0.13, 0.13) * rough).toFixed(0)}`
  }
  return `${d} L2420 1360Z`
}

export const pines = (
  seed: string,
  base: number,
  count: number,
  tall: number,
  colour: string,
): string =>
  repeat(count, (i) => {
    const { between } = chance(`${seed}${i}`)
    const [x, h, y] = [
      (i / count) * 2440 - 20 + between(-22, 22),
      tall * between(0.55, 1.2),
      base + between(-14, 26),
    ]
    const tier = (k: number) => {
      const [top, foot, half] = [
        y - h + (h * k) / 5,
        y - h + (h * (k + 1.7)) / 5,
        h * (0.055 + k * 0.034),
      ]
      return path(`M${x} ${top} L${x + half} ${foot} L${x - half} ${foot}Z`, colour)
    }
    return rect(x - 3, y - 20, 6, 90, colour) + repeat(5, tier)
  })

const stars = (count: number, floor: number): string =>
  repeat(count, (i) => {
    const { between } = chance(`star${i}`)
    return circle(
      between(0, 2400),
      between(0, floor),
      between(0.8, 2.8),
      '#fff8e6',
      `opacity="${between(0.2, 0.9).toFixed(2)}"`,
    )
  })

const mist = (p: Paints, y: number, tint: string, strength = 0.7): string =>
  rect(
    0,
    y - 130,
    2400,
    260,
    p.linear([
      [0, tint, 0],
      [0.55, tint, strength],
      [1, tint, 0],
    ]),
  )

/** Ranges at dawn, one behind the other, over pines. */
export const dawn = (p: Paints) => {
  const [far, near, glow] = ['#b7a9bf', '#12303a', '#ffcf9a']
  const levels = [560, 640, 730, 820, 930]
  return {
    soft: '',
    sharp: [
      rect(
        0,
        0,
        2400,
        1350,
        p.linear([
          [0, '#2f4a6d'],
          [0.22, '#6d7fa3'],
          [0.4, '#e3a98f'],
          [0.5, '#ffd9a0'],
          [1, '#ffe9c8'],
        ]),
      ),
      stars(90, 260),
      ellipse(
        1640,
        590,
        900,
        520,
        p.radial([
          [0, '#fff1cf', 0.95],
          [0.3, glow, 0.6],
          [1, glow, 0],
        ]),
      ),
      circle(1640, 566, 62, '#fffaf0'),
      ...levels.map(
        (level, i) =>
          path(
            ridge(`range${i}`, level, 150 - i * 14),
            p.linear([
              [0, mix(far, near, i / 4)],
              [1, lighter(mix(far, near, i / 4), 0.34)],
            ]),
          ) + mist(p, level + 150, i < 3 ? '#ffe6c8' : '#b9c6cc', i < 3 ? 0.62 : 0.3),
      ),
      pines('back', 1130, 90, 150, '#1b3d44'),
      mist(p, 1150, '#9fb6bd', 0.4),
      path(ridge('ground', 1180, 40), '#0e272d') + pines('front', 1240, 54, 290, '#0b1f25'),
      rect(
        0,
        0,
        1300,
        1350,
        p.linear(
          [
            [0, '#0b1c24', 0.44],
            [1, '#0b1c24', 0],
          ],
          [0, 0, 1, 0],
        ),
      ),
    ].join(''),
  }
}

/** A lit tent by a lake at night. */
export const campfire = (p: Paints) => {
  const tentAt = 'translate(1500 640) scale(.42)'
  const shine = '#ffb85c'
  return {
    soft: '',
    sharp: [
      rect(
        0,
        0,
        2400,
        1350,
        p.linear([
          [0, '#0c1730'],
          [0.5, '#274268'],
          [0.66, '#5f7f97'],
          [1, '#1b3350'],
        ]),
      ),
      stars(420, 760),
      path(ridge('nightfar', 700, 150), '#2b4766') + path(ridge('nightmid', 790, 110), '#1d3450'),
      mist(p, 870, '#7f9db3', 0.4),
      rect(
        0,
        900,
        2400,
        450,
        p.linear([
          [0, '#6f90a5'],
          [0.3, '#2c4a68'],
          [1, '#0f1f35'],
        ]),
      ),
      repeat(70, (i) => {
        const { between } = chance(`ripple${i}`)
        const [x, y] = [between(0, 2400), between(915, 1200)]
        return line(
          `M${x} ${y} h${between(40, 240)}`,
          '#d6e4ea',
          between(1.5, 4),
          `opacity="${between(0.08, 0.34).toFixed(2)}"`,
        )
      }),
      pines('lakeside', 915, 110, 130, '#10243a'),
      path(
        'M900 1350 C1100 1150 1400 1130 1800 1140 C2100 1150 2300 1120 2420 1090 V1350Z',
        '#0a1a24',
      ) + path('M-10 1230 C300 1160 560 1220 900 1290 L1000 1360 H-10Z', '#081520'),
      ellipse(
        1830,
        1120,
        640,
        360,
        p.radial([
          [0, shine, 0.75],
          [0.4, shine, 0.24],
          [1, shine, 0],
        ]),
      ),
      `<g transform="${tentAt}">${path(
        'M230 1290 C330 900 560 640 820 600 C1080 640 1280 900 1390 1290Z',
        p.radial(
          [
            [0, '#fff3c4'],
            [0.45, '#ffc25f'],
            [1, '#b8541f'],
          ],
          { cx: 0.48, cy: 0.75, r: 0.75 },
        ),
      )}${path('M806 700 C700 880 640 1080 620 1304 L960 1308 C950 1060 900 860 806 700Z', '#fff0bd')}${line('M500 1300 C540 1000 640 760 820 600 C960 760 1030 1000 1040 1310', '#8a3d18', 10)}${path('M760 1304 q-6 -150 40 -160 q46 10 44 160Z', '#6b3a1c')}</g>`,
      ellipse(1830, 1190, 330, 20, shine, 'opacity=".4"'),
      `<g transform="translate(-1080 0)">${pines('nightfront', 1330, 18, 520, '#050e16')}</g><g transform="translate(2150 30)">${pines('nightside', 1330, 18, 560, '#050e16')}</g>`,
      rect(
        0,
        0,
        1100,
        1350,
        p.linear(
          [
            [0, '#050e16', 0.5],
            [1, '#050e16', 0],
          ],
          [0, 0, 1, 0],
        ),
      ),
    ].join(''),
  }
}

/** Terraced coffee hills at sunrise. */
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
