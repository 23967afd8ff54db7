import { mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, line, path, rect } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const swiss: System = (_, { title, author, colours: [ground, ink, accent], note }) => {
  const set = fill(title, {
    font: 'grotesk',
    x: 48,
    y: 250,
    width: 550,
    height: 520,
    biggest: 128,
    leading: 0.98,
    fill: ink,
    tracking: -0.03,
  })
  return (
    rect(0, 0, w, h, ground) +
    rect(48, 48, 90, 90, accent) +
    circle(226, 93, 45, ink) +
    path('M280 138 L330 48 L380 138Z', mix(accent, ink, 0.5)) +
    line('M48 200 H592', ink, 4) +
    set.body +
    line('M48 840 H592', ink, 4) +
    write(author, { font: 'groteskLight', size: 34, x: 48, y: 896, fill: ink, within: 400 }) +
    (note
      ? write(note, { font: 'groteskLight', size: 24, x: 592, y: 896, fill: ink, anchor: 'end' })
      : '')
  )
}
