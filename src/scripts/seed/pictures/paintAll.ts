import { paint } from './paint.ts'
import type { PictureSpec } from './picture.ts'

type Options = { cache?: string; atOnce?: number }

/** Paints pictures a few at a time and hands each over as soon as it is dry. */
export const paintAll = async (
  specs: readonly PictureSpec[],
  { cache, atOnce = 3 }: Options,
  hand: (spec: PictureSpec, bytes: Buffer) => Promise<void> | void,
): Promise<void> => {
  const waiting = [...specs]
  const easel = async (): Promise<void> => {
    for (let spec = waiting.shift(); spec; spec = waiting.shift()) {
      await hand(spec, await paint(spec, cache ? { cache } : {}))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, easel))
}
