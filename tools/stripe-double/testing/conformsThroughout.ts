import type { Exchange } from '../index.ts'

export const conformsThroughout = (_exchanges: readonly Exchange[]) => {}
