import { darker, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { group, path, rect } from '../svg.ts'

/** A row of hexagonal pencils with stamped words. */
export const pencils = (
  p: Paints,
  { colours, words }: { colours: readonly string[]; words: readonly string[] },
): Subject => {
  const pitch = 108
  const left = 800 - (colours.length * pitch) / 2
  const one = (colour: string, index: number) => {
    const face = (x: number, width: number, tint: string) => rect(x, 0, width, 860, tint)
    return group(
      `translate(${left + index * pitch} ${360 + (index % 2) * 36})`,
      rect(0, -90, 76, 96, p.tube('#d98a80', 0.3), { r: 16 }) +
        rect(0, -20, 76, 60, p.metal('#c7b27a')),
      face(0, 22, lighter(colour, 0.28)) +
        face(22, 34, colour) +
        face(56, 20, darker(colour, 0.34)),
      path(
        'M0 860 Q11 830 22 860 Q39 830 56 860 Q66 834 76 860 L38 1010Z',
        p.linear(
          [
            [0, '#f3dcb4'],
            [1, '#c79a62'],
          ],
          [0, 0, 1, 0],
        ),
      ) + path('M29 972 L38 1010 L47 972Z', '#2a2622'),
      group(
        'translate(29 110) rotate(90)',
        write(words[index] ?? '', {
          font: 'josefin',
          size: 24,
          x: 0,
          y: 0,
          fill: '#f7e6b8',
          tracking: 0.16,
          within: 640,
        }),
      ),
    )
  }
  return lying(
    colours.map(one).join(''),
    colours.map((_, i) => rect(left + i * pitch, 290, 76, 1000, '#000')).join(''),
  )
}
