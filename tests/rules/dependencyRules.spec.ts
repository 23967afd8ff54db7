import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

import { withHouse, type Files } from './skeleton.ts'
import { lookAhead, violations } from './violations.ts'

const config = resolve('.dependency-cruiser.cjs')
const options = await extractOptions(config)
const rules = (options.ruleSet?.forbidden ?? []).map((rule) => rule.name ?? '')
const roomRules = rules.filter((name) => name.endsWith('-looks-back-only'))

/** Names of the rules that complain about the clean house with these changes, each once. */
const complaintsAbout = (changes: Files): Promise<string[]> =>
  withHouse(changes, async (dir) => {
    const { output } = await cruise(
      ['src', 'collections', 'access', 'plugins', 'payload.config.ts'],
      { ...options, baseDir: dir },
      undefined,
      { tsConfig: extractTSConfig('tsconfig.json') },
    )
    const { violations: found } = (output as ICruiseResult).summary
    return [...new Set(found.map(({ rule }) => rule.name))]
  })

describe('the dependency rules', () => {
  it('accept a clean house', async () => {
    expect(await complaintsAbout({})).toEqual([])
  })

  it('each have a planted violation here', () => {
    expect([...Object.keys(violations), ...roomRules].toSorted()).toEqual(rules.toSorted())
  })

  it.each(Object.entries(violations))('%s', async (rule, changes) => {
    expect(await complaintsAbout(changes)).toEqual([rule])
  })

  it.each(roomRules)('%s', async (rule) => {
    const [, plugin = '', room = ''] =
      /^\^plugins\/(.+)\/src\/(.+)\/$/.exec(pathOf(rule, 'from')) ?? []
    expect(await complaintsAbout(lookAhead(plugin, room, nextRoom(rule)))).toEqual([rule])
  })
})

/** The rule's own pattern says which rooms come later: the first of them. */
const nextRoom = (rule: string): string => /\(([^)|]+)/.exec(pathOf(rule, 'to'))?.[1] ?? ''

const pathOf = (rule: string, end: 'from' | 'to'): string => {
  const found: object = options.ruleSet?.forbidden?.find(({ name }) => name === rule) ?? {}
  const path = (found as Partial<Record<typeof end, { path?: unknown }>>)[end]?.path
  return typeof path === 'string' ? path : ''
}
