import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { withDouble } from '../testing/withDouble.ts'
import type { Bench } from '../testing/withDouble.ts'

const paid = {
  confirm: true,
  payment_method: 'pm_card_bypassPending',
  return_url: 'https://shop.example/back',
  expand: ['latest_charge'],
}

/** A payment of 100.00 with a fee of 10.00, in one mode or the other. */
const pay = async (
  { stripe, openShop }: Bench,
  mode: 'destination' | 'direct',
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
) => {
  const shop = await openShop(mode)
  const options = mode === 'direct' ? { stripeAccount: shop } : {}
  const intent = await stripe.paymentIntents.create(
    {
      amount: 10_000,
      currency: 'eur',
      application_fee_amount: 1000,
      ...(mode === 'direct' ? {} : { on_behalf_of: shop, transfer_data: { destination: shop } }),
      ...paid,
      ...more,
    },
    options,
  )
  return { shop, options, intent, charge: intent.latest_charge as Stripe.Charge }
}

const total = async ({ double }: Bench, account: string) => {
  const { accounts } = await double.control.books()
  const books = accounts[account]?.eur
  return books === undefined ? 0 : books.available + books.pending
}

const platform = 'acct_platformSouk00'

describe('a direct charge', () => {
  it('leaves the shop its share and the platform its fee', () =>
    withDouble(async (bench) => {
      const { shop, charge } = await pay(bench, 'direct')
      expect(await total(bench, shop)).toBe(10_000 - 320 - 1000)
      expect(await total(bench, platform)).toBe(1000)
      const { data } = await bench.stripe.applicationFees.list({ charge: charge.id })
      expect(data).toMatchObject([{ amount: 1000, account: shop }])
      const balance = await bench.stripe.balance.retrieve({}, { stripeAccount: shop })
      expect(balance.available).toMatchObject([{ amount: 8680, currency: 'eur' }])
    }))

  it('gives back money and fee in proportion, part by part, and never more', () =>
    withDouble(async (bench) => {
      const { shop, intent, options } = await pay(bench, 'direct')
      const back = (amount?: number) =>
        bench.stripe.refunds.create(
          {
            payment_intent: intent.id,
            refund_application_fee: true,
            ...(amount === undefined ? {} : { amount }),
          },
          options,
        )
      await back(3333)
      await back(3333)
      const last = await back()
      expect(last).toMatchObject({ amount: 3334, status: 'succeeded' })
      expect(await total(bench, platform)).toBe(0)
      expect(await total(bench, shop)).toBe(-320)
      await expect(back(1)).rejects.toMatchObject({ code: 'charge_already_refunded' })
      const charge = await bench.stripe.charges.retrieve(
        last.charge as string,
        { expand: ['refunds'] },
        options,
      )
      expect(charge).toMatchObject({ refunded: true, amount_refunded: 10_000 })
      expect(charge.refunds?.data).toHaveLength(3)
    }))

  it('with no fee has none to refund', () =>
    withDouble(async (bench) => {
      const { intent } = await (async () => {
        const made = await bench.stripe.paymentIntents.create({
          amount: 500,
          currency: 'eur',
          ...paid,
        })
        return { intent: made }
      })()
      const wrong = bench.stripe.refunds.create({
        payment_intent: intent.id,
        refund_application_fee: true,
      })
      await expect(wrong).rejects.toMatchObject({ param: 'refund_application_fee' })
    }))

  it('keeps the fee when only a part is captured', () =>
    withDouble(async (bench) => {
      const { shop, intent, options } = await pay(bench, 'direct', { capture_method: 'manual' })
      await bench.stripe.paymentIntents.capture(
        intent.id,
        { amount_to_capture: 4000, application_fee_amount: 400 },
        options,
      )
      expect(await total(bench, shop)).toBe(4000 - 146 - 400)
      expect(await total(bench, platform)).toBe(400)
    }))

  it('cannot take a fee larger than itself, nor one without a shop', () =>
    withDouble(async (bench) => {
      await expect(pay(bench, 'direct', { application_fee_amount: 10_001 })).rejects.toMatchObject({
        param: 'application_fee_amount',
      })
      const nobody = bench.stripe.paymentIntents.create({
        amount: 1000,
        currency: 'eur',
        application_fee_amount: 1,
      })
      await expect(nobody).rejects.toMatchObject({ param: 'application_fee_amount' })
    }))
})

describe('a destination charge', () => {
  it('passes everything on and takes the fee back', () =>
    withDouble(async (bench) => {
      const { shop, charge } = await pay(bench, 'destination')
      expect(await total(bench, shop)).toBe(9000)
      expect(await total(bench, platform)).toBe(1000 - 320)
      const { data } = await bench.stripe.transfers.list({ destination: shop })
      expect(data).toMatchObject([{ amount: 10_000, source_transaction: charge.id }])
    }))

  it('takes its share back from the shop when asked to', () =>
    withDouble(async (bench) => {
      const { shop, intent } = await pay(bench, 'destination')
      const refund = await bench.stripe.refunds.create({
        payment_intent: intent.id,
        amount: 2500,
        reverse_transfer: true,
        refund_application_fee: true,
        expand: ['transfer_reversal'],
      })
      expect(refund.transfer_reversal).toMatchObject({ amount: 2500 })
      expect(await total(bench, shop)).toBe(9000 - 2500 + 250)
      expect(await total(bench, platform)).toBe(680 - 250)
    }))

  it('is disputed at the platform’s expense, until it reverses the transfer', () =>
    withDouble(async (bench) => {
      const { stripe, double } = bench
      const { shop, charge } = await pay(bench, 'destination')
      await double.control.dispute(charge.id)
      expect(await total(bench, shop)).toBe(9000)
      expect(await total(bench, platform)).toBe(680 - 10_000 - 1500)
      const transfer = charge.transfer as string
      const tooMuch = stripe.transfers.createReversal(transfer, { amount: 10_000 })
      await expect(tooMuch).rejects.toMatchObject({ code: 'balance_insufficient' })
      await stripe.transfers.createReversal(transfer, { amount: 9000 })
      expect(await total(bench, shop)).toBe(0)
      const { data } = await stripe.disputes.list({ charge: charge.id })
      await double.control.closeDispute(data[0]?.id ?? '', 'won')
      const returned = await stripe.transfers.create({
        amount: 5,
        currency: 'eur',
        destination: shop,
        source_transaction: charge.id,
      })
      expect(returned.amount).toBe(5)
    }))
})

describe('a dispute', () => {
  it('debits the shop in direct mode, takes evidence and is won', () =>
    withDouble(async (bench) => {
      const { stripe, receiver } = bench
      await stripe.webhookEndpoints.create({
        url: receiver.url,
        connect: true,
        enabled_events: [
          'charge.dispute.created',
          'charge.dispute.closed',
          'charge.dispute.funds_reinstated',
        ],
      })
      const { shop, options, charge } = await pay(bench, 'direct')
      const id = await bench.double.control.dispute(charge.id, { reason: 'product_not_received' })
      expect(await total(bench, shop)).toBe(8680 - 10_000 - 1500)
      const early = stripe.refunds.create({ charge: charge.id }, options)
      await expect(early).rejects.toMatchObject({ code: 'charge_disputed' })
      const draft = await stripe.disputes.update(
        id,
        { evidence: { shipping_tracking_number: '123' }, submit: false },
        options,
      )
      expect(draft.status).toBe('needs_response')
      const sent = await stripe.disputes.update(
        id,
        { evidence: { uncategorized_text: 'It came.' } },
        options,
      )
      expect(sent).toMatchObject({
        status: 'under_review',
        evidence: { shipping_tracking_number: '123' },
        evidence_details: { submission_count: 1 },
      })
      await bench.double.control.closeDispute(id, 'won')
      expect(await total(bench, shop)).toBe(8680 - 1500)
      await bench.double.control.idle()
      expect(receiver.types().toSorted()).toEqual([
        'charge.dispute.closed',
        'charge.dispute.created',
        'charge.dispute.funds_reinstated',
      ])
    }))

  it('that nobody answers is lost when its time is over; one may give it up before', () =>
    withDouble(async (bench) => {
      const late = await pay(bench, 'direct')
      const id = await bench.double.control.dispute(late.charge.id)
      await bench.double.control.advance(8 * 86_400)
      expect((await bench.stripe.disputes.retrieve(id, {}, late.options)).status).toBe('lost')
      const given = await pay(bench, 'direct', { payment_method: 'pm_card_createDispute' })
      const { data } = await bench.stripe.disputes.list({}, given.options)
      const closed = await bench.stripe.disputes.close(data[0]?.id ?? '', {}, given.options)
      expect(closed.status).toBe('lost')
    }))

  it('is decided by Stripe’s magic words', () =>
    withDouble(async (bench) => {
      const { charge, options } = await pay(bench, 'direct')
      const id = await bench.double.control.dispute(charge.id)
      const won = await bench.stripe.disputes.update(
        id,
        { evidence: { uncategorized_text: 'winning_evidence' } },
        options,
      )
      expect(won.status).toBe('won')
    }))
})

describe('a refund', () => {
  it('may fail a day after it seemed to have worked', () =>
    withDouble(async (bench) => {
      const { shop, intent, options } = await pay(bench, 'direct', {
        payment_method: 'pm_card_refundFail',
      })
      const refund = await bench.stripe.refunds.create(
        { payment_intent: intent.id, metadata: { a: 'b' } },
        options,
      )
      expect(refund.status).toBe('succeeded')
      await bench.double.control.advance(2 * 86_400)
      const failed = await bench.stripe.refunds.retrieve(
        refund.id,
        { expand: ['failure_balance_transaction'] },
        options,
      )
      expect(failed).toMatchObject({
        status: 'failed',
        failure_balance_transaction: { amount: 10_000, type: 'refund_failure' },
      })
      expect(await total(bench, shop)).toBe(8680)
    }))

  it('may stay pending until it is settled', () =>
    withDouble(async (bench) => {
      const { intent, options } = await pay(bench, 'direct', {
        payment_method: 'pm_card_pendingRefund',
      })
      const refund = await bench.stripe.refunds.create({ payment_intent: intent.id }, options)
      expect(refund).toMatchObject({ status: 'pending', pending_reason: 'processing' })
      await bench.double.control.settleRefund(refund.id, 'succeeds')
      const [settled] = (await bench.stripe.refunds.list({}, options)).data
      expect(settled?.status).toBe('succeeded')
    }))
})

describe('an application fee', () => {
  it('goes back once, though the refund that took its share along has failed', () =>
    withDouble(async (bench) => {
      const { intent, options } = await pay(bench, 'direct')
      const back = (amount: number) =>
        bench.stripe.refunds.create(
          { payment_intent: intent.id, refund_application_fee: true, amount },
          options,
        )
      await bench.double.control.settleRefund((await back(2_000)).id, 'fails')
      await back(10_000)
      expect(await total(bench, platform)).toBe(0)
      expect((await bench.double.control.books()).violations).toEqual([])
    }))

  it('is given back by itself', () =>
    withDouble(async (bench) => {
      const { shop, charge } = await pay(bench, 'direct')
      const fee = charge.application_fee as string
      await bench.stripe.applicationFees.createRefund(fee, { amount: 300 })
      expect(await total(bench, shop)).toBe(8680 + 300)
      expect(await bench.stripe.applicationFees.retrieve(fee)).toMatchObject({
        amount_refunded: 300,
        refunded: false,
        refunds: { data: [{ amount: 300 }] },
      })
    }))
})

describe('a payout', () => {
  it('is made of balance transactions, is paid, and fails later', () =>
    withDouble(async (bench) => {
      const { stripe, double, receiver } = bench
      const { shop, options } = await pay(bench, 'direct')
      await stripe.webhookEndpoints.create({
        url: receiver.url,
        connect: true,
        enabled_events: ['payout.created', 'payout.paid', 'payout.failed'],
      })
      const [id = ''] = await double.control.payOut(shop)
      const made = await stripe.balanceTransactions.list({ payout: id }, options)
      expect(made.data.map(({ type, net }) => [type, net])).toEqual([
        ['payout', -8680],
        ['charge', 8680],
      ])
      expect(await total(bench, shop)).toBe(0)
      await double.control.advance(3 * 86_400)
      expect(await stripe.payouts.retrieve(id, {}, options)).toMatchObject({
        status: 'paid',
        reconciliation_status: 'completed',
      })
      await double.control.failPayout(id)
      const [failed] = (await stripe.payouts.list({ status: 'failed' }, options)).data
      expect(failed).toMatchObject({ id, failure_code: 'account_closed' })
      expect(await total(bench, shop)).toBe(8680)
      await double.control.idle()
      expect(receiver.types()).toEqual(['payout.created', 'payout.paid', 'payout.failed'])
    }))

  it('by hand takes what is available and nothing more', () =>
    withDouble(async (bench) => {
      const { shop, options } = await pay(bench, 'direct', { payment_method: 'pm_card_visa' })
      const early = bench.stripe.payouts.create({ amount: 100, currency: 'eur' }, options)
      await expect(early).rejects.toMatchObject({ code: 'balance_insufficient' })
      await bench.double.control.advance(3 * 86_400)
      const payout = await bench.stripe.payouts.create({ amount: 100, currency: 'eur' }, options)
      expect(payout).toMatchObject({ automatic: false, reconciliation_status: 'not_applicable' })
      const listed = bench.stripe.balanceTransactions.list({ payout: payout.id }, options)
      await expect(listed).rejects.toMatchObject({ param: 'payout' })
      expect(await total(bench, shop)).toBe(8580)
    }))
})

describe('a transfer', () => {
  it('needs a balance to come from', () =>
    withDouble(async ({ stripe, openShop }) => {
      const destination = await openShop('destination')
      const poor = stripe.transfers.create({ amount: 100, currency: 'eur', destination })
      await expect(poor).rejects.toMatchObject({ code: 'balance_insufficient' })
    }))
})
