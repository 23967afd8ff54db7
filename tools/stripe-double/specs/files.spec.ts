import { describe, expect, it } from 'vitest'
import { idOf } from '../payments/idOf.ts'
import { withDouble } from '../testing/withDouble.ts'
import type { Bench } from '../testing/withDouble.ts'

const pdf = Uint8Array.from([...Buffer.from('%PDF-1.7\r\n--ünïcode\r\n\r\n'), 0, 255, 13, 10])

const upload = (
  { stripe }: Bench,
  {
    data = pdf,
    ...options
  }: { data?: Uint8Array; stripeAccount?: string; idempotencyKey?: string },
) =>
  stripe.files.create(
    { purpose: 'dispute_evidence', file: { data, name: 'Beleg.pdf', type: 'application/pdf' } },
    options,
  )

const disputed = async (bench: Bench) => {
  const stripeAccount = await bench.openShop()
  const intent = await bench.stripe.paymentIntents.create(
    {
      amount: 10_000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_bypassPending',
      return_url: 'https://shop.example/back',
    },
    { stripeAccount },
  )
  const id = await bench.double.control.dispute(idOf(intent.latest_charge) ?? '', {})
  return { id, stripeAccount }
}

describe('a file', () => {
  it('is kept byte by byte, once under a key, and is evidence for whom it belongs to', () =>
    withDouble(async (bench) => {
      const { id, stripeAccount } = await disputed(bench)
      const options = { stripeAccount, idempotencyKey: 'file-1' }
      const file = await upload(bench, options)
      expect(file).toMatchObject({ type: 'pdf', size: pdf.length, filename: 'Beleg.pdf' })
      // Each time the form has another boundary.
      expect((await upload(bench, options)).id).toBe(file.id)
      await expect(
        upload(bench, { ...options, data: Uint8Array.from([...pdf, 1]) }),
      ).rejects.toMatchObject({ rawType: 'idempotency_error' })
      const evidence = { receipt: file.id }
      const told = await bench.stripe.disputes.update(id, { evidence }, { stripeAccount })
      expect(told.evidence.receipt).toBe(file.id)
      const [sent] = (await bench.double.control.exchanges()).filter(
        ({ path }) => path === '/v1/files',
      )
      expect(sent?.params).toMatchObject({
        file: { data: Buffer.from(pdf).toString('base64') },
      })
    }))

  it('of somebody else is no evidence, and neither is anything that banks do not read', () =>
    withDouble(async (bench) => {
      const { id, stripeAccount } = await disputed(bench)
      const file = await upload(bench, {})
      const evidence = { receipt: file.id }
      await expect(
        bench.stripe.disputes.update(id, { evidence }, { stripeAccount }),
      ).rejects.toMatchObject({ param: 'evidence[receipt]' })
      await expect(
        bench.stripe.files.retrieve(file.id, {}, { stripeAccount }),
      ).rejects.toMatchObject({ statusCode: 404 })
      await expect(upload(bench, { data: Buffer.from('<html>') })).rejects.toThrow('PDF')
      const large = new Uint8Array(5 * 1024 * 1024 + 1)
      large.set(pdf)
      await expect(upload(bench, { data: large })).rejects.toThrow('5 MB')
    }))
})
