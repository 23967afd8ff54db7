import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { routes } from '../resources/index.ts'
import { withDouble } from '../testing/withDouble.ts'
import { conform } from './conform.ts'
import { contract } from './contract.ts'
import { shapeOf } from './endpoints.ts'

describe('the double and the SDK', () => {
  it('know the same calls', () => {
    const known = new Set(contract().endpoints.map(({ method, path }) => `${method} ${path}`))
    const invented = routes
      .map(({ method, path }) => `${method} ${shapeOf(path)}`)
      .filter((call) => !known.has(call))
    expect(invented).toEqual([])
  })

  it('know the same events', () => {
    const { eventTypes, thinEventTypes } = contract()
    const known = new Set([...eventTypes, ...thinEventTypes])
    const sent = sourcesOf(dirname(import.meta.dirname)).flatMap((source) =>
      [...source.matchAll(/type: '([a-z0-9_[\].]+\.[a-z0-9_[\].]+)'/g)].map(
        ([, type]) => type ?? '',
      ),
    )
    expect(sent.length).toBeGreaterThan(20)
    const objects = ['v2.core.account', 'v2.core.event_destination']
    expect(sent.filter((type) => !known.has(type) && !objects.includes(type))).toEqual([])
  })
})

describe('the oracle', () => {
  it('finds an answer that has too much, too little, or something else', () =>
    withDouble(async ({ stripe, double }) => {
      await stripe.paymentIntents.create({ amount: 1000, currency: 'eur' })
      const [exchange] = await double.control.exchanges()
      if (exchange === undefined) throw new Error('Nothing was recorded.')
      const { amount: _amount, ...rest } = exchange.body as Record<string, unknown>
      const problems = conform({
        ...exchange,
        body: { ...rest, currency: 978, colour: 'red', latest_charge: { object: 'charge' } },
      }).join('\n')
      expect(problems).toContain('answer.amount is missing')
      expect(problems).toContain('answer.currency is 978, not a string')
      expect(problems).toContain('answer.colour is not in the SDK’s types')
      expect(problems).toContain('answer.latest_charge.id is missing')
    }))

  it('finds a request that the SDK’s types forbid', () =>
    withDouble(async ({ stripe, double }) => {
      await stripe.paymentIntents.create({ amount: 1000, currency: 'eur' })
      const [exchange] = await double.control.exchanges()
      if (exchange === undefined) throw new Error('Nothing was recorded.')
      expect(conform({ ...exchange, params: { amount: 'many' } }).join('\n')).toContain(
        'request.amount is "many", not a number',
      )
    }))
})

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(specs|oracle|testing)\//.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
