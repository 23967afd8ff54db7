import { lighter, mix } from '../colour.ts'
import { circle, ellipse, path, rect } from '../svg.ts'
import type { Paints } from '../paints.ts'
import { mist, pines, ridge, stars } from './terrain.ts'

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
