import { houseOf } from '@souk/kernel'
import type { SanitizedConfig } from 'payload'

type Loose = Record<string, unknown>

/**
 * Takes every access function out of a configuration, of collections, globals, fields and operations, and
 * puts in its place one that says yes to anybody. With them goes tenancy's narrowing, which wraps them.
 *
 * @returns how many were taken out
 */
export const openDoors = (config: SanitizedConfig): number => {
  let opened = 0
  const yes = () => true
  const seen = new Set<unknown>()
  const open = (access: unknown): void => {
    for (const [name, one] of Object.entries((access ?? {}) as Loose)) {
      if (typeof one !== 'function') continue
      ;(access as Loose)[name] = yes
      opened += 1
    }
  }
  const inside = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return
    seen.add(part)
    if (Array.isArray(part)) return part.forEach(inside)
    const { access, ...rest } = part as Loose
    open(access)
    for (const name of ['fields', 'flattenedFields', 'tabs', 'blocks', 'blockReferences'])
      inside(rest[name])
  }
  for (const part of [...config.collections, ...config.globals]) {
    // One that was never written would fall back to Payload's own question: is anybody logged in?
    part.access = { ...part.access } as typeof part.access
    inside(part)
  }
  inside(config.blocks)
  for (const operation of houseOf(config).operations) {
    Object.assign(operation, { access: yes })
    opened += 1
  }
  return opened
}
