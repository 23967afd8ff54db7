import { chance } from '../../chance.ts'
import { write } from '../../lettering.ts'
import { circle, line, rect } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const poem: System = (_, { title, author, colours: [ground, ink, accent] }) => {
  const { between } = chance(title)
  let d = 'M70 700'
  for (let i = 0; i < 9; i++)
    d += ` C${70 + i * 56} ${700 - between(60, 420)} ${110 + i * 56} ${700 + between(0, 200)} ${126 + i * 56} ${700 - between(0, 120)}`
  return (
    rect(0, 0, w, h, ground) +
    circle(432, 452, 104, accent) +
    line(d, ink, 4) +
    write(title, { font: 'garamondItalic', size: 78, x: 70, y: 160, fill: ink, within: 500 }) +
    write(author, { font: 'garamond', size: 34, x: 70, y: 214, fill: ink }) +
    write('Gedichte', { font: 'garamondItalic', size: 30, x: 70, y: 890, fill: accent })
  )
}
