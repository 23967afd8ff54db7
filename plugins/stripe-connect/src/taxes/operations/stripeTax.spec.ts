import type { CalculatedTax, TaxCalculator, TaxQuestion } from '@souk/commerce/ports'
import { fakeContext } from '@souk/kernel/testing'
import { describe, expect, it } from 'vitest'

import { withDouble, type Bench } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { stripeTax } from './stripeTax.ts'

const ctx = fakeContext()

const question = (over: Partial<TaxQuestion> = {}): TaxQuestion => ({
  currency: 'EUR',
  inclusive: false,
  from: 'DE',
  to: { country: 'DE', region: null, postalCode: '10115', city: 'Berlin', line1: null },
  buyer: { taxId: null, standing: 'usual' },
  lines: [
    { amount: 10_000, quantity: 2, code: 'txcd_35010000' },
    { amount: 333, quantity: 1, code: null },
  ],
  shipping: 500,
  ...over,
})

const taxesAt = async ({ stripe, openShop }: Bench) => {
  const account = await openShop('direct')
  return {
    account,
    taxes: stripeTax({ stripe }, () => Promise.resolve({ account, canCharge: true })),
  }
}
const answer = async (
  { calculate }: TaxCalculator,
  ...asked: Parameters<TaxCalculator['calculate']>
): Promise<CalculatedTax> => {
  const given = await calculate(...asked)
  if (!given) throw new Error('There was no answer.')
  return given
}
const signal = AbortSignal.timeout(60_000)

describe('taxes by Stripe', () => {
  it('are answered line by line, and add up', () =>
    withDouble(async (bench) => {
      const { account, taxes } = await taxesAt(bench)
      const given = await answer(taxes, ctx, question(), { signal })
      expect(given).toMatchObject({
        lines: [
          { tax: 1900, rate: 19 },
          { tax: 63, rate: 19 },
        ],
        shipping: { tax: 95, rate: 19 },
        taxes: [{ name: 'VAT', rate: 19, amount: 2058 }],
        reference: expect.stringMatching(new RegExp(`^${account}/taxcalc_`)) as string,
      })
      const inside = await answer(taxes, ctx, question({ inclusive: true }), { signal })
      expect(inside.lines.map(({ tax }) => tax)).toEqual([1597, 53])
    }))

  it('are answered for more lines than one page has', () =>
    withDouble(async (bench) => {
      const { taxes } = await taxesAt(bench)
      const lines = Array.from({ length: 23 }, (_, index) => ({
        amount: (index + 1) * 100,
        quantity: 1,
        code: null,
      }))
      const given = await answer(taxes, ctx, question({ lines }), { signal })
      expect(given.lines.map(({ tax }) => tax)).toEqual(lines.map(({ amount }) => amount * 0.19))
    }))

  it('are counted as Stripe counts money', () =>
    withDouble(async (bench) => {
      const { taxes } = await taxesAt(bench)
      const lines = [{ amount: 10_000, quantity: 1, code: null }]
      const given = await answer(taxes, ctx, question({ currency: 'HUF', lines, shipping: 0 }), {
        signal,
      })
      expect(given).toMatchObject({ lines: [{ tax: 1900 }], shipping: { tax: 0 } })
    }))

  it('are none of a business that owes them itself', () =>
    withDouble(async (bench) => {
      const { taxes } = await taxesAt(bench)
      const buyer = { taxId: 'FR40303265045', standing: 'reverse_charge' } as const
      const given = await answer(taxes, ctx, question({ buyer }), { signal })
      expect(given.lines.every(({ tax }) => tax === 0)).toBe(true)
      // The shop says who owes them, not the number.
      const { lines } = await answer(
        taxes,
        ctx,
        question({
          to: { country: 'FR', region: null, postalCode: '75001', city: 'Paris', line1: null },
          buyer: { ...buyer, standing: 'usual' },
        }),
        { signal },
      )
      expect(lines.map(({ tax }) => tax)).toEqual([2000, 67])
    }))

  it('go back whole, however fine Stripe counts', () =>
    withDouble(async (bench) => {
      const { taxes } = await taxesAt(bench)
      // 19 % of 1303 Ft are 247.57 Ft there, and 248 Ft here.
      const lines = [{ amount: 1303, quantity: 1, code: null }]
      const { reference } = await answer(
        taxes,
        ctx,
        question({ currency: 'HUF', lines, shipping: 0 }),
        { signal },
      )
      const transaction = await taxes.record(ctx, {
        order: 'order-1',
        reference: String(reference),
        paidAt: '2026-11-22T10:00:00.000Z',
      })
      const returned = {
        refund: 'refund-1',
        transaction: String(transaction),
        amount: 1551,
        before: 0,
        currency: 'HUF',
      }
      await taxes.reverse(ctx, { ...returned, isWhole: true })
    }))

  it.each([
    ['HUF', 1551],
    ['ISK', 1551],
    ['UGX', 1551],
    ['JPY', 1551],
    ['EUR', 1551],
  ])('go back in parts to the last, in %s', (currency, whole) =>
    withDouble(async (bench) => {
      const { account, taxes } = await taxesAt(bench)
      const lines = [{ amount: 1303, quantity: 1, code: null }]
      const { reference } = await answer(taxes, ctx, question({ currency, lines, shipping: 0 }), {
        signal,
      })
      const transaction = String(
        await taxes.record(ctx, {
          order: 'order-1',
          reference: String(reference),
          paidAt: '2026-11-22T10:00:00.000Z',
        }),
      )
      const part = { transaction, currency, isWhole: false }
      await taxes.reverse(ctx, { ...part, refund: 'one', amount: 1000, before: 0 })
      await taxes.reverse(ctx, { ...part, refund: 'two', amount: whole - 1000, before: 1000 })
      const sent = (await bench.double.control.exchanges()).filter(({ path }) =>
        path.endsWith('/create_reversal'),
      )
      expect(sent.map(({ status }) => status)).toEqual([200, 200])
      // All of it is gone: not the least amount could go back as well.
      await expect(
        bench.stripe.tax.transactions.createReversal(
          {
            mode: 'partial',
            flat_amount: -1,
            original_transaction: transaction.split('/')[1] ?? '',
            reference: 'three',
          },
          { stripeAccount: account },
        ),
      ).rejects.toThrow('More would be reversed')
    }),
  )

  it('of a sale are recorded once, and go back with its refunds', () =>
    withDouble(async (bench) => {
      const { account, taxes } = await taxesAt(bench)
      const { reference } = await answer(taxes, ctx, question(), { signal })
      const sale = {
        order: 'order-1',
        reference: String(reference),
        paidAt: '2026-11-22T10:00:00.000Z',
      }
      const transaction = await taxes.record(ctx, sale)
      expect(await taxes.record(ctx, sale)).toBe(transaction)
      const returned = {
        refund: 'refund-1',
        transaction: String(transaction),
        amount: 1190,
        before: 0,
        currency: 'EUR',
        isWhole: false,
      }
      await taxes.reverse(ctx, returned)
      await taxes.reverse(ctx, returned)
      const id = String(transaction).split('/')[1] ?? ''
      const kept = await bench.stripe.tax.transactions.retrieve(id, {}, { stripeAccount: account })
      expect(kept).toMatchObject({ reference: 'order-1', type: 'transaction' })
      await expect(
        taxes.reverse(ctx, { ...returned, refund: 'refund-2', amount: 99_999 }),
      ).rejects.toThrow('More would be reversed')
    }))

  it('have no answer for an address that does not exist', () =>
    withDouble(async (bench) => {
      const { taxes } = await taxesAt(bench)
      const to = { ...question().to, country: 'US', postalCode: '00000' }
      expect(await taxes.calculate(ctx, question({ to }), { signal })).toBeNull()
      // What is the shop's own fault is none of the question's.
      const lost = stripeTax({ stripe: bench.stripe }, () =>
        Promise.resolve({ account: 'acct_gone', canCharge: true }),
      )
      await expect(lost.calculate(ctx, question(), { signal })).rejects.toThrow('acct_gone')
    }))

  it('are none of what costs nothing, which is not asked about', () =>
    withDouble(async (bench) => {
      const { taxes } = await taxesAt(bench)
      const line = { amount: 0, quantity: 1, code: null }
      const lines = [line, { ...line, amount: 1000 }, line]
      const given = await answer(taxes, ctx, question({ lines }), { signal })
      expect(given.lines.map(({ tax }) => tax)).toEqual([0, 190, 0])
      const sent = (await bench.double.control.exchanges()).filter(
        ({ path }) => path === '/v1/tax/calculations',
      )
      expect(sent).toHaveLength(1)
      expect(JSON.stringify(sent[0]?.params)).not.toContain('"amount":"0"')
    }))

  it('that Stripe has forgotten cannot be recorded', () =>
    withDouble(async (bench) => {
      const { account, taxes } = await taxesAt(bench)
      const sale = {
        order: 'order-1',
        reference: `${account}/taxcalc_gone`,
        paidAt: '2026-11-22T10:00:00.000Z',
      }
      expect(await taxes.record(ctx, sale)).toBeNull()
    }))

  it('are not asked for without an account', () =>
    withDouble(async ({ stripe }) => {
      const taxes = stripeTax({ stripe }, () => Promise.resolve(null))
      await expect(taxes.calculate(ctx, question(), { signal })).rejects.toThrow('no account')
    }))
})
