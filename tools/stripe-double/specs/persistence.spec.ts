import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connectControl, startStripeDouble } from '../index.ts'
import { clientOf } from '../testing/withDouble.ts'

const order = { amount: 1000, currency: 'eur' }

describe('a double with a file', () => {
  it('goes on where it stopped', () =>
    inFolder(async (file) => {
      const one = await startStripeDouble({ file, seed: 3 })
      const { id } = await clientOf(one).paymentIntents.create(order, { idempotencyKey: 'k' })
      await one.control.advance(3600)
      const time = await one.control.now()
      await one.stop()
      const two = await startStripeDouble({ file, seed: 3 })
      const stripe = clientOf(two)
      expect((await stripe.paymentIntents.create(order, { idempotencyKey: 'k' })).id).toBe(id)
      expect((await stripe.paymentIntents.create(order)).id).not.toBe(id)
      expect(await two.control.now()).toBeGreaterThanOrEqual(time)
      await two.stop()
    }))

  it('loses no call that it has answered, even to kill -9', () =>
    inFolder(async (file) => {
      const program = join(import.meta.dirname, '..', 'main.ts')
      const child = spawn(process.execPath, [
        '--import',
        'tsx',
        program,
        '--port',
        '0',
        '--file',
        file,
      ])
      const url = await new Promise<string>((resolve) => {
        child.stdout.on('data', (text: Buffer) => {
          const [found] = /http:\S+/.exec(text.toString()) ?? []
          if (found !== undefined) resolve(found)
        })
      })
      expect(await connectControl(url).now()).toBeGreaterThan(0)
      const { hostname: host, port } = new URL(url)
      const keys = { secretKey: 'sk_test_souk', publishableKey: '' }
      const sdk = { host, port: Number(port), protocol: 'http' as const }
      const { paymentIntents } = clientOf({ keys, sdk })
      const answered = await Promise.all(
        Array.from({ length: 20 }, () => paymentIntents.create(order)),
      )
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('exit', resolve))
      const reborn = await startStripeDouble({ file })
      const { data } = await clientOf(reborn).paymentIntents.list({ limit: 100 })
      expect(new Set(data.map(({ id }) => id))).toEqual(new Set(answered.map(({ id }) => id)))
      await reborn.stop()
    }))
})

const inFolder = async (work: (file: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'stripe-double-'))
  try {
    await work(join(folder, 'state.jsonl'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
