import { describe, expect, it } from 'vitest'

import { withDouble, type Bench } from '../../../../../tools/stripe-double/testing/withDouble.ts'
import { idOf } from '../domain/index.ts'
import { refundOf, tillAt, type Till } from '../testing/tillAt.ts'

const PLATFORM = 'acct_platformSouk00'
const DAY = 86_400

const total = async ({ double }: Bench, account: string) => {
  const { accounts } = await double.control.books()
  const books = accounts[account]?.eur
  return books === undefined ? 0 : books.available + books.pending
}

type Mode = 'destination' | 'direct'

const paid = async (bench: Bench, till: Till) => {
  const payment = await till.opened()
  await bench.double.control.pay(payment.externalId ?? '')
  return till.known(payment)
}

const disputed = async (bench: Bench, mode: Mode, amount?: number) => {
  const account = await bench.openShop(mode)
  const till = tillAt(bench.double, { account, mode })
  const payment = await paid(bench, till)
  const options = mode === 'direct' ? { stripeAccount: account } : {}
  const intent = await bench.stripe.paymentIntents.retrieve(payment.intentId ?? '', {}, options)
  const externalId = await bench.double.control.dispute(idOf(intent.latest_charge) ?? '', {
    reason: 'product_not_received',
    ...(amount === undefined ? {} : { amount }),
  })
  const ask = () => till.provider.dispute(till.ctx, { payment, externalId })
  return { account, till, payment, externalId, ask }
}

/** The platform has other income. */
const earn = ({ stripe }: Bench) =>
  stripe.paymentIntents.create({
    amount: 50_000,
    currency: 'eur',
    confirm: true,
    payment_method: 'pm_card_bypassPending',
    return_url: 'https://souk.example',
  })

const receipt = {
  shop: 'Ada’s Shop',
  title: 'Receipt for order #1001',
  placedAt: '2026-03-01T10:00:00.000Z',
  parties: [{ title: 'Sold to', lines: ['Bea Beispiel', 'bea@example.test'] }],
  lines: [{ text: '2 × Tea', amount: '€100.00' }],
  sums: [{ text: 'Total', amount: '€100.00' }],
}

const PDF_IN_BASE64 = new RegExp(`^${Buffer.from('%PDF-1').toString('base64')}`)

const evidence = { customerName: 'Bea', trackingNumber: '123', statement: 'It came on Tuesday.' }

describe('in mode direct, a dispute', () => {
  it('lies on the shop’s own balance, with Stripe’s charge', () =>
    withDouble(async (bench) => {
      const { account, ask, externalId } = await disputed(bench, 'direct')
      const truth = await ask()
      expect(truth).toEqual({
        state: 'open',
        externalId,
        amount: 10_000,
        currency: 'EUR',
        reason: 'product_not_received',
        dueBy: expect.stringMatching(/Z$/),
        withheld: 10_000,
        charge: 1500,
        answers: 0,
      })
      expect(await ask()).toEqual(truth)
      expect(await total(bench, account)).toBe(10_000 - 320 - 1000 - 10_000 - 1500)
      await bench.double.control.closeDispute(externalId, 'lost')
      expect(await ask()).toMatchObject({ state: 'lost', withheld: 10_000, dueBy: null })
    }))

  it('that is won gives the money back, and keeps the charge', () =>
    withDouble(async (bench) => {
      const { account, ask, externalId } = await disputed(bench, 'direct')
      await bench.double.control.closeDispute(externalId, 'won')
      expect(await ask()).toMatchObject({ state: 'won', withheld: 0, charge: 1500 })
      expect(await total(bench, account)).toBe(10_000 - 320 - 1000 - 1500)
    }))
})

describe('in mode destination, a dispute', () => {
  it('takes the shop’s part out of its transfer, once, and charges the shop nothing', () =>
    withDouble(async (bench) => {
      const { account, ask, externalId } = await disputed(bench, 'destination')
      expect(await total(bench, account)).toBe(9000)
      const truth = await ask()
      expect(truth).toMatchObject({ state: 'open', amount: 10_000, withheld: 9000, charge: 0 })
      expect(await ask()).toEqual(truth)
      await Promise.all([ask(), ask(), ask()])
      expect(await total(bench, account)).toBe(0)
      expect(await total(bench, PLATFORM)).toBe(1000 - 320 - 1500 - 1000)
      await bench.double.control.closeDispute(externalId, 'lost')
      expect(await ask()).toMatchObject({ state: 'lost', withheld: 9000 })
      expect(await total(bench, account)).toBe(0)
    }))

  it('takes it once, too, when several ask at the same moment', () =>
    withDouble(async (bench) => {
      // A part, of which the transfer would yield three.
      const { account, ask } = await disputed(bench, 'destination', 3333)
      for (const truth of await Promise.all([ask(), ask(), ask()])) {
        expect(truth).toMatchObject({ withheld: 3000 })
      }
      expect(await total(bench, account)).toBe(6000)
    }))

  it('follows what the bank decides, and decides otherwise', () =>
    withDouble(async (bench) => {
      const { account, ask, externalId } = await disputed(bench, 'destination')
      await earn(bench)
      const decided = async (outcome: 'lost' | 'won') => {
        await bench.double.control.closeDispute(externalId, outcome)
        const [truth] = await Promise.all([ask(), ask()])
        return { ...truth, left: await total(bench, account) }
      }
      await ask()
      expect(await decided('lost')).toMatchObject({ state: 'lost', withheld: 9000, left: 0 })
      expect(await decided('won')).toMatchObject({ state: 'won', withheld: 0, left: 9000 })
      expect(await decided('lost')).toMatchObject({ state: 'lost', withheld: 9000, left: 0 })
      expect(await decided('won')).toMatchObject({ state: 'won', withheld: 0, left: 9000 })
      expect((await bench.double.control.books()).violations).toEqual([])
    }))

  it('that is won sends it back, once', () =>
    withDouble(async (bench) => {
      const { account, ask, externalId } = await disputed(bench, 'destination')
      await ask()
      await earn(bench)
      await bench.double.control.closeDispute(externalId, 'won')
      const [first] = await Promise.all([ask(), ask()])
      expect(first).toMatchObject({ state: 'won', withheld: 0, charge: 0 })
      expect(await ask()).toMatchObject({ state: 'won', withheld: 0 })
      expect(await total(bench, account)).toBe(9000)
      const { data } = await bench.stripe.transfers.list({
        transfer_group: `dispute:${externalId}`,
      })
      expect(data).toMatchObject([{ amount: 9000, destination: account }])
    }))

  it('that is won, with a platform that has no money, is told as it stands and paid later', () =>
    withDouble(async (bench) => {
      const { account, ask, externalId } = await disputed(bench, 'destination')
      await ask()
      await bench.double.control.closeDispute(externalId, 'won')
      expect(await ask()).toMatchObject({ state: 'won', withheld: 9000 })
      await earn(bench)
      await bench.double.control.advance(2 * DAY)
      expect(await ask()).toMatchObject({ state: 'won', withheld: 0 })
      expect(await total(bench, account)).toBe(9000)
    }))

  it('that is won before anybody looked moves nothing', () =>
    withDouble(async (bench) => {
      const { account, ask, externalId } = await disputed(bench, 'destination')
      await bench.double.control.closeDispute(externalId, 'won')
      expect(await ask()).toMatchObject({ state: 'won', withheld: 0 })
      expect(await total(bench, account)).toBe(9000)
    }))

  it('about a part takes a part', () =>
    withDouble(async (bench) => {
      const { account, ask } = await disputed(bench, 'destination', 3333)
      expect(await ask()).toMatchObject({ amount: 3333, withheld: 3000 })
      expect(await total(bench, account)).toBe(6000)
    }))

  it('after a refund takes no more than is left', () =>
    withDouble(async (bench) => {
      const account = await bench.openShop('destination')
      const till = tillAt(bench.double, { account, mode: 'destination' })
      const payment = await paid(bench, till)
      await till.provider.refund(till.ctx, refundOf(payment, { amount: 4000 }))
      const { latest_charge: charge } = await bench.stripe.paymentIntents.retrieve(
        payment.intentId ?? '',
      )
      const externalId = await bench.double.control.dispute(idOf(charge) ?? '')
      const truth = await till.provider.dispute(till.ctx, { payment, externalId })
      expect(truth).toMatchObject({ amount: 6000, withheld: 5400 })
      expect(await total(bench, account)).toBe(0)
    }))

  it('with a shop that has nothing left says so, and tries again when it is asked again', () =>
    withDouble(async (bench) => {
      const { account, ask, till } = await disputed(bench, 'destination')
      await bench.double.control.advance(3 * DAY)
      await bench.double.control.payOut(account)
      expect(await ask()).toMatchObject({ state: 'open', withheld: 0 })
      expect(await total(bench, account)).toBe(0)
      const more = await till.opened({ id: 'payment-2', key: 'pi:order-2:1:1' })
      await bench.double.control.pay(more.externalId ?? '')
      // Stripe repeats its refusal for a day.
      await bench.double.control.advance(2 * DAY)
      expect(await ask()).toMatchObject({ state: 'open', withheld: 9000 })
      expect(await total(bench, account)).toBe(0)
    }))
})

describe.each(['direct', 'destination'] as const)('in mode %s, evidence', (mode) => {
  it('goes to the bank, once', () =>
    withDouble(async (bench) => {
      const { externalId, payment, till, ask, account } = await disputed(bench, mode)
      const contest = () => till.provider.contest(till.ctx, { payment, externalId, evidence })
      const sent = await contest()
      expect(sent).toMatchObject({ state: 'review', dueBy: null })
      expect(await contest()).toEqual(sent)
      const options = mode === 'direct' ? { stripeAccount: account } : {}
      const { evidence: told, evidence_details: details } = await bench.stripe.disputes.retrieve(
        externalId,
        {},
        options,
      )
      expect(told).toMatchObject({
        customer_name: 'Bea',
        shipping_tracking_number: '123',
        uncategorized_text: 'It came on Tuesday.',
      })
      expect(details.submission_count).toBe(1)
      await bench.double.control.closeDispute(externalId, 'won')
      expect((await ask()).state).toBe('won')
    }))

  it('takes files along, and the receipt, which is the same however often it is made', () =>
    withDouble(async (bench) => {
      const { externalId, payment, till, account } = await disputed(bench, mode)
      const content = Uint8Array.from([...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 0, 255])
      const keep = () =>
        till.provider.keepEvidence(till.ctx, {
          payment,
          externalId,
          name: 'Lieferschein.png',
          type: 'image/png',
          content,
        })
      await bench.double.control.fault({ kind: 'drop_after', times: 50, path: '/v1/files' })
      await keep().catch(() => undefined)
      await bench.double.control.clearFaults()
      const file = await keep()
      expect(await keep()).toBe(file)
      const files = [
        { as: 'shippingDocument' as const, name: 'Lieferschein.png', externalId: file },
      ]
      const told = { payment, externalId, evidence: { ...evidence, files }, receipt }
      const contest = () => till.provider.contest(till.ctx, told)
      // The paper gets there and what it belongs to does not, so that it is made again.
      const disputes = `/v1/disputes/${externalId}`
      const fault = { kind: 'drop_before', times: 50, method: 'POST', path: disputes } as const
      await bench.double.control.fault(fault)
      await expect(contest()).rejects.toThrow()
      await bench.double.control.clearFaults()
      expect(await contest()).toMatchObject({ state: 'review' })
      const options = mode === 'direct' ? { stripeAccount: account } : {}
      const shown = await bench.stripe.disputes.retrieve(externalId, {}, options)
      expect(shown.evidence.shipping_documentation).toBe(file)
      const papers = (await bench.double.control.exchanges()).filter(
        ({ path, method }) => path === '/v1/files' && method === 'POST',
      )
      const ids = new Set(papers.map(({ body }) => (body as { id: string }).id))
      expect(ids).toEqual(new Set([file, shown.evidence.receipt]))
      expect(papers.at(-1)?.params).toMatchObject({
        file: { name: 'receipt.pdf', data: expect.stringMatching(PDF_IN_BASE64) as unknown },
      })
    }))

  it('goes out without the receipt where that would lose letters', () =>
    withDouble(async (bench) => {
      const { account, externalId, payment, till } = await disputed(bench, mode)
      const illegible = { ...receipt, shop: 'Чайная' }
      const told = { payment, externalId, evidence, receipt: illegible }
      expect(await till.provider.contest(till.ctx, told)).toMatchObject({ state: 'review' })
      const options = mode === 'direct' ? { stripeAccount: account } : {}
      const shown = await bench.stripe.disputes.retrieve(externalId, {}, options)
      expect(shown.evidence).toMatchObject({ receipt: null, customer_name: 'Bea' })
    }))

  it('that comes too late changes nothing', () =>
    withDouble(async (bench) => {
      const { externalId, payment, till } = await disputed(bench, mode)
      await bench.double.control.advance(8 * DAY)
      const late = await till.provider.contest(till.ctx, { payment, externalId, evidence })
      expect(late).toMatchObject({ state: 'lost', dueBy: null })
    }))

  it('is not sent, nor anything told, about another payment', () =>
    withDouble(async (bench) => {
      const { externalId, till, payment } = await disputed(bench, mode)
      const other = { ...payment, intentId: 'pi_of_somebody_else' }
      const wrong = { payment: other, externalId, evidence }
      await expect(till.provider.dispute(till.ctx, wrong)).rejects.toThrow('another payment')
      await expect(till.provider.contest(till.ctx, wrong)).rejects.toThrow('another payment')
    }))
})
