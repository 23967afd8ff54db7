import { Link } from '@payloadcms/ui'

import { idOf } from '../../shared/idOf.ts'
import { Address } from './Address.tsx'
import type { ShownOrder, Words } from './shownOrder.ts'

type Props = { readonly order: ShownOrder; readonly words: Words; readonly admin: string }

/** Who ordered, and where it goes. */
export const OrderPeople = ({ order, words, admin }: Props) => {
  const { shippingAddress, billingAddress, email, note } = order
  const pickup = order.shippingOption?.pickup
  const customer = idOf(order.customer)
  const isSame = JSON.stringify(shippingAddress) === JSON.stringify(billingAddress)
  return (
    <>
      {note && (
        <section aria-label="Note" className="souk-card">
          <h2>Note of the shopper</h2>
          <p className="souk-pre">{note}</p>
        </section>
      )}
      <section aria-label="Customer" className="souk-card souk-people">
        <h2>Customer</h2>
        <p>
          <strong>{shippingAddress?.name ?? billingAddress?.name ?? email}</strong>
          <a className="souk-block" href={`mailto:${email}`}>
            {email}
          </a>
          {shippingAddress?.phone && (
            <a className="souk-block" href={`tel:${shippingAddress.phone}`}>
              {shippingAddress.phone}
            </a>
          )}
          <span className="souk-muted souk-small souk-block souk-screen-only">
            {customer ? (
              <Link href={`${admin}/collections/customers/${customer}`} prefetch={false}>
                Has an account in this shop
              </Link>
            ) : (
              'Ordered as a guest'
            )}
          </span>
        </p>
        {pickup && (
          <>
            <h3>Collected at</h3>
            <p>
              {pickup.name}
              <span className="souk-block">{pickup.line1}</span>
              <span className="souk-block">
                {pickup.postalCode} {pickup.city}
              </span>
            </p>
          </>
        )}
        {shippingAddress && !pickup && (
          <>
            <h3>Ship to</h3>
            <Address address={shippingAddress} language={words.language} />
          </>
        )}
        <div className="souk-screen-only">
          <h3>Bill to</h3>
          {!billingAddress || isSame ? (
            <p className="souk-muted">
              {shippingAddress ? 'The same address' : 'No address given'}
            </p>
          ) : (
            <Address address={billingAddress} language={words.language} />
          )}
        </div>
      </section>
    </>
  )
}
