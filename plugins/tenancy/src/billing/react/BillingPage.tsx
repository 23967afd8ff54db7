import { Gutter, Link } from '@payloadcms/ui'
import { PanelStyle } from '@souk/kernel/panel'
import { ask, chosenShop, shopApi } from '@souk/kernel/panel/server'
import type { ListViewServerProps } from 'payload'

import { isOperator } from '../../membershipsOf.ts'
import { AllShops } from './AllShops.tsx'
import { Billing } from './Billing.tsx'
import { BillingStyle } from './BillingStyle.tsx'
import { InvoiceList } from './InvoiceList.tsx'
import type { ShownBilling, ShownInvoice, Words } from './shown.ts'

type Invoices = {
  readonly docs: readonly ShownInvoice[]
  readonly page: number
  readonly prevPage: number | null
  readonly nextPage: number | null
  readonly totalDocs: number
}

/** In place of a list, since a shop has one plan: what it costs, what there is to do, and the invoices. */
export const BillingPage = async (props: ListViewServerProps) => {
  const { payload, i18n, searchParams } = props
  const ctx = await chosenShop(payload)
  const answer = ctx && ((await ask(ctx, 'billing.read', {})) as { billing: ShownBilling } | null)
  const words: Words = { language: i18n.language, timeZone: ctx?.shop.timeZone ?? 'UTC' }
  return (
    <Gutter className="souk-page">
      <PanelStyle />
      <BillingStyle />
      <h1>Plan and billing</h1>
      <p className="souk-muted">
        {ctx
          ? 'What your shop pays for this platform, how, and the invoices.'
          : 'Each shop pays for itself. Choose a shop to see its plan and invoices.'}
      </p>
      {ctx && answer && (
        <>
          <Billing
            api={shopApi(ctx)}
            billing={answer.billing}
            hasReturned={searchParams?.['billing'] === 'returned'}
            isPlatform={isOperator(ctx.req.user)}
            key={ctx.shop.id}
            now={ctx.now().getTime()}
            words={words}
          />
          <InvoicesCard
            api={shopApi(ctx)}
            invoices={
              (await ask(ctx, 'billing.invoices', {
                page: pageIn(searchParams?.['page']),
              })) as Invoices
            }
            words={words}
          />
        </>
      )}
      {!ctx && <AllShops {...props} />}
    </Gutter>
  )
}

const pageIn = (value: unknown): number => {
  const page = Number(value)
  return Number.isInteger(page) && page > 0 ? page : 1
}

type CardProps = { readonly invoices: Invoices; readonly api: string; readonly words: Words }

const InvoicesCard = ({ invoices, api, words }: CardProps) => {
  const { docs, prevPage, nextPage } = invoices
  return (
    <section className="souk-card">
      <h2>Invoices</h2>
      {docs.length === 0 ? (
        <p className="souk-muted">There is none yet. The first comes when something is charged.</p>
      ) : (
        <InvoiceList api={api} invoices={docs} words={words} />
      )}
      {(prevPage ?? nextPage) !== null && (
        <nav aria-label="Pages of invoices" className="souk-billing__pages">
          {prevPage && <Link href={`?page=${prevPage}`}>Newer</Link>}
          {nextPage && <Link href={`?page=${nextPage}`}>Older</Link>}
        </nav>
      )}
    </section>
  )
}
