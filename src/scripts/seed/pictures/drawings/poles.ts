import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { lying, placed, type Subject } from '../subject.ts'
import { ellipse, group, line, path, rect } from '../svg.ts'

/** Two trekking poles, crossed. */
export const poles = (p: Paints, { shaft, grip }: { shaft: string; grip: string }): Subject => {
  const one = [
    rect(-13, -430, 26, 960, p.tube(shaft, 0.45), { r: 8 }) +
      rect(-10, 500, 20, 190, p.tube('#2a2e30', 0.4)),
    rect(-19, -70, 38, 84, '#1e2326', { r: 10 }) +
      rect(-19, 320, 38, 84, '#1e2326', { r: 10 }) +
      rect(15, -50, 22, 50, grip, { r: 6 }) +
      rect(15, 340, 22, 50, grip, { r: 6 }),
    path('M-30 -640 Q0 -690 34 -644 L26 -400 Q0 -380 -24 -400Z', p.tube(grip, 0.3)) +
      line('M-22 -560 H24 M-22 -520 H24 M-20 -480 H22', darker(grip, 0.5), 7),
    line('M20 -640 C140 -600 110 -420 24 -440', '#23282b', 17),
    ellipse(0, 640, 62, 17, '#23282b') + path('M-7 690 L0 752 L7 690Z', lighter('#8a9296', 0.3)),
  ].join('')
  const bar = rect(-26, -660, 52, 1400, '#000')
  const crossed = lying(
    group('translate(720 800) rotate(16)', one) + group('translate(890 800) rotate(-14)', one),
    group('translate(720 800) rotate(16)', bar) + group('translate(890 800) rotate(-14)', bar),
  )
  return placed('translate(120 120) scale(.85)', crossed)
}
