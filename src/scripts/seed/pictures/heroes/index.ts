import { develop, type Layer } from '../develop.ts'
import { paints } from '../paints.ts'
import { campfire } from './campfire.ts'
import { coffeeHills } from './coffeeHills.ts'
import { counter } from './counter.ts'
import { dawn } from './dawn.ts'
import { nook } from './nook.ts'
import { shelves } from './shelves.ts'
import { wide, type PaintScene } from './scene.ts'

const scenes = { campfire, coffeeHills, counter, dawn, nook, shelves } satisfies Record<
  string,
  PaintScene
>

export type SceneName = keyof typeof scenes

export type HeroPicture = { kind: 'hero'; scene: SceneName }

/** A wide picture for the top of a page; its left side is darker, for words. */
export const hero = ({ scene }: HeroPicture): Promise<Buffer> => {
  const p = paints()
  const { soft, sharp } = scenes[scene](p)
  const defs = p.toString()
  const layers: Layer[] = soft
    ? [
        { soft: true, body: soft, defs },
        { body: sharp, defs },
      ]
    : [{ body: sharp, defs }]
  return develop(layers, wide)
}
