import { chance } from '../chance.ts'
import { ellipse, line, path, rect, repeat } from '../svg.ts'
import type { Paints } from '../paints.ts'
import { mist, pines, ridge, stars } from './terrain.ts'

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
