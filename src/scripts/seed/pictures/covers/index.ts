import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { rect } from '../svg.ts'
import { coverSize, type CoverSpec, type CoverSystem, type System } from './cover.ts'
import { children } from './systems/children.ts'
import { city } from './systems/city.ts'
import { classic } from './systems/classic.ts'
import { frame } from './systems/frame.ts'
import { initial } from './systems/initial.ts'
import { kitchen } from './systems/kitchen.ts'
import { landscape } from './systems/landscape.ts'
import { orbit } from './systems/orbit.ts'
import { poem } from './systems/poem.ts'
import { sea } from './systems/sea.ts'
import { shapes } from './systems/shapes.ts'
import { swiss } from './systems/swiss.ts'
import { thriller } from './systems/thriller.ts'

const { width: w, height: h } = coverSize

const systems = {
  swiss,
  shapes,
  landscape,
  initial,
  frame,
  thriller,
  children,
  orbit,
  poem,
  classic,
  kitchen,
  city,
  sea,
} satisfies Record<CoverSystem, System>

/** The printed front of a book, 640 × 960, with the shop imprint at its foot. */
export const cover = (p: Paints, spec: CoverSpec): string =>
  p.clip(
    rect(0, 0, w, h, '#000'),
    systems[spec.system](p, spec) +
      write('NACHTFALTER', {
        font: 'josefin',
        size: 11,
        x: 320,
        y: 952,
        fill: spec.colours[1],
        anchor: 'middle',
        tracking: 0.3,
      }),
  )
