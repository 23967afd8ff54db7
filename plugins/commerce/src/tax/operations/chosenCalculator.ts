import type { Shop } from '@souk/kernel'

/** Who works a shop's taxes out; null for its own rates. */
export const chosenCalculator = ({ taxation }: Pick<Shop, 'taxation'>): string | null =>
  taxation?.calculator && taxation.calculator !== 'own' ? taxation.calculator : null

/** Whether the shop would rather sell nothing than by its own rates while nobody answers. */
export const refusesWithout = ({ taxation }: Pick<Shop, 'taxation'>): boolean =>
  taxation?.whenDown === 'refuse'
