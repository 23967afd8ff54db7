import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createMember, withPage } from '../support/index.ts'
import { startPaidApp, type PaidApp } from './support/paidApp.ts'
import { button, fillIn, goToStripe, payWith } from './support/shopper.ts'

type Found = {
  readonly docs: readonly {
    readonly id: string
    readonly number: number
    readonly externalId: string
  }[]
}

let app: PaidApp

beforeAll(async () => {
  app = await startPaidApp()
})
afterAll(() => app?.stop())

const first = async (path: string): Promise<Found['docs'][number] | undefined> =>
  (await app.operator.get<Found>(path)).body.docs[0]

/** Somebody buys by card, and the bank claims the money back. */
const disputed = async () => {
  const stripeAccount = app.account
  const session = await withPage(async (page) => {
    await fillIn(page, app, 'bea@example.test')
    const id = await goToStripe(page)
    await payWith(page, /^Succeeds/)
    await page.waitForURL(/\/orders\//)
    return id
  })
  const { payment_intent: intent } = await app.stripe.checkout.sessions.retrieve(
    session,
    { expand: ['payment_intent'] },
    { stripeAccount },
  )
  if (typeof intent !== 'object' || typeof intent?.latest_charge !== 'string')
    throw new Error('Nothing was charged.')
  await app.double.control.dispute(intent.latest_charge, { reason: 'product_not_received' })
  await expect
    .poll(() => first('/api/disputes?depth=0'), { timeout: 30_000 })
    .toMatchObject({ state: 'open' })
  const order = await first('/api/orders?where[email][equals]=bea@example.test')
  const dispute = await first('/api/disputes?depth=0')
  if (!order || !dispute) throw new Error('There is no dispute.')
  return { order, dispute, stripeAccount }
}

describe('an owner whose shopper’s bank claims money back', () => {
  it('answers it with papers, and finds it in the books', async () => {
    const { order, dispute, stripeAccount } = await disputed()
    const owner = await createMember(app.operator, { tenant: app.shop.tenant, roles: ['owner'] })
    await withPage(async (page) => {
      await page.context().request.post(`${app.url}/api/users/login`, { data: owner.credentials })
      await page.goto(`${app.url}/admin/collections/orders/${order.id}`)
      const open = () => button(page, 'Answer the bank').click()
      const pdf = (name: string, text: string) => ({
        name,
        mimeType: 'application/pdf',
        buffer: Buffer.from(text),
      })
      await open()
      const proof = page.getByLabel('Proof that it was sent')
      await proof.setInputFiles(pdf('Label.pdf', '<html>'))
      await page.getByText('Banks read PDF, JPEG and PNG files.').waitFor()
      await proof.setInputFiles(pdf('Label.pdf', '%PDF-1.7 a label'))
      await page.getByText('Label.pdf: Added.').waitFor()

      // What will be sent is seen again by whoever leaves and comes back, and can be taken back.
      await page.getByRole('button', { name: 'Back', exact: true }).click()
      await proof.waitFor({ state: 'detached' })
      await open()
      await page.getByText('Label.pdf: Added.').waitFor()
      const more = page.getByLabel('Anything else')
      await more.setInputFiles(pdf('Diary.pdf', '%PDF-1.7 a diary'))
      await page.keyboard.press('Escape')
      await more.waitFor({ state: 'detached' })
      await open()
      await page.getByText('Diary.pdf: Added.').waitFor()
      await button(page, 'Remove Diary.pdf').click()
      await page.getByText('Diary.pdf').waitFor({ state: 'detached' })
      await page.getByText('Label.pdf: Added.').waitFor()
      await button(page, 'Send to the bank, for good').click()
      await page.getByText('With the bank').waitFor()
      await page.getByText('What the bank was told').click()
      await page.getByText('Label.pdf').waitFor()

      await page.goto(`${app.url}/admin/collections/ledger-entries`)
      await page.getByText(`Dispute of #${order.number}`).first().waitFor()
    })
    const { evidence } = await app.stripe.disputes.retrieve(
      dispute.externalId,
      {},
      { stripeAccount },
    )
    const fileOf = (id: unknown) => app.stripe.files.retrieve(String(id), {}, { stripeAccount })
    expect(await fileOf(evidence.receipt)).toMatchObject({ filename: 'receipt.pdf', type: 'pdf' })
    expect(await fileOf(evidence.shipping_documentation)).toMatchObject({
      filename: 'Label.pdf',
      size: 16,
    })
    expect(evidence.uncategorized_file).toBeNull()
  })
})
