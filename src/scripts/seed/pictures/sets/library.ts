import { darker, lighter, mix } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { ellipse, rect } from '../svg.ts'

/** A painted wall with a lamp beside it, over a pale oak board. */
export const library = (p: Paints, tone: string, flat = false): string => {
  const board = mix('#d9c7ab', tone, 0.22)
  return [
    rect(
      0,
      0,
      1600,
      1600,
      p.linear([
        [0, lighter(tone, 0.16)],
        [0.75, tone],
        [1, darker(tone, 0.12)],
      ]),
    ),
    ellipse(
      520,
      520,
      900,
      820,
      p.radial([
        [0, '#fff6de', 0.62],
        [0.55, '#fff6de', 0.18],
        [1, '#fff6de', 0],
      ]),
    ),
    rect(
      0,
      0,
      1600,
      flat ? 1600 : 1250,
      p.radial(
        [
          [0.4, '#000000', 0],
          [1, '#0d1016', 0.3],
        ],
        { cx: 0.38, cy: 0.45, r: 0.85 },
      ),
    ),
    flat
      ? ''
      : rect(
          0,
          1236,
          1600,
          364,
          p.linear([
            [0, lighter(board, 0.5)],
            [0.06, lighter(board, 0.2)],
            [0.5, board],
            [1, darker(board, 0.2)],
          ]),
        ),
    flat
      ? ''
      : rect(
          0,
          1200,
          1600,
          36,
          p.linear([
            [0, '#1a1410', 0],
            [1, '#1a1410', 0.22],
          ]),
        ),
  ].join('')
}
