import { chance } from '../chance.ts'
import { darker, inkOn, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { standing, type Subject } from '../subject.ts'
import { group, line, path, rect } from '../svg.ts'

type BookStack = { volumes: readonly { title: string; colour: string }[]; ribbon?: string }

/** Books piled flat, spines to the front, tied with a ribbon if asked. */
export const bookStack = (p: Paints, { volumes, ribbon }: BookStack): Subject => {
  let y = 1330
  const pile = volumes.map(({ title, colour }) => {
    const { between } = chance(title)
    const [thick, wide, shift] = [between(92, 138), between(660, 800), between(-34, 34)]
    const x = 800 - wide / 2 + shift
    y -= thick
    return [
      path(
        `M${x + 10} ${y} l60 -46 h${wide - 100} l40 46Z`,
        p.linear([
          [0, lighter(colour, 0.24)],
          [1, lighter(colour, 0.06)],
        ]),
      ),
      rect(
        x,
        y,
        wide,
        thick,
        p.linear([
          [0, lighter(colour, 0.24)],
          [0.25, colour],
          [0.8, darker(colour, 0.2)],
          [1, darker(colour, 0.5)],
        ]),
        { r: 12 },
      ),
      [0.09, 0.91]
        .map((at) =>
          line(
            `M${x + wide * at} ${y + 3} v${thick - 6}`,
            inkOn(colour, { dark: '#5b3f22', light: '#d9b46a' }),
            5,
            'opacity=".85"',
          ),
        )
        .join(''),
      write(title, {
        font: 'lora',
        size: thick * 0.4,
        x: x + wide * 0.14,
        y: y + thick * 0.62,
        fill: inkOn(colour, { light: '#f2dfb2' }),
        within: wide * 0.46,
      }),
    ].join('')
  })
  const top = y
  const tie = ribbon
    ? rect(
        980,
        top - 4,
        58,
        1334 - top,
        p.linear(
          [
            [0, lighter(ribbon, 0.25)],
            [1, darker(ribbon, 0.25)],
          ],
          [0, 0, 1, 0],
        ),
      ) +
      group(
        `translate(1008 ${top - 16})`,
        line('M0 0 C-150 -150 -210 -30 0 0 C150 -150 210 -30 0 0', ribbon, 32) +
          line('M0 4 L-90 84 M0 4 L96 78', darker(ribbon, 0.14), 28),
      )
    : ''
  return standing(pile.join('') + tie, { y: 1326, rx: 380 })
}
