import { Link } from '@payloadcms/ui'
import { Pill } from '@souk/kernel/panel'

import { idOf } from '../../shared/idOf.ts'
import { Address } from './Address.tsx'
import type { StoredCart } from './shownCart.ts'
import type { Words } from './shownOrder.ts'

type Props = { readonly cart: StoredCart; readonly words: Words; readonly admin: string }

/** Whose cart it is, the codes they entered, and where it would go. */
export const CartPeople = ({ cart, words, admin }: Props) => {
  const { email, note, codes, taxId, shippingAddress, billingAddress } = cart
  const customer = idOf(cart.customer)
  const isSame = JSON.stringify(shippingAddress) === JSON.stringify(billingAddress)
  return (
    <section aria-label="Shopper" className="souk-card souk-people">
      <h2>Shopper</h2>
      <p>
        {email ? <a href={`mailto:${email}`}>{email}</a> : 'No address for e-mail yet'}
        <span className="souk-muted souk-small souk-block">
          {customer ? (
            <Link href={`${admin}/collections/customers/${customer}`} prefetch={false}>
              Has an account in this shop
            </Link>
          ) : (
            'A guest'
          )}
        </span>
      </p>
      {codes && codes.length > 0 && (
        <>
          <h3>Codes entered</h3>
          <p>
            {codes.map((code) => (
              <span key={code}>
                <Pill tone="quiet">{code}</Pill>{' '}
              </span>
            ))}
          </p>
        </>
      )}
      {note && (
        <>
          <h3>Note</h3>
          <p className="souk-pre">{note}</p>
        </>
      )}
      {taxId && (
        <>
          <h3>VAT number</h3>
          <p>{taxId}</p>
        </>
      )}
      <h3>Ship to</h3>
      {shippingAddress ? (
        <Address address={shippingAddress} language={words.language} />
      ) : (
        <p className="souk-muted">No address given yet</p>
      )}
      {billingAddress && !isSame && (
        <>
          <h3>Bill to</h3>
          <Address address={billingAddress} language={words.language} />
        </>
      )}
    </section>
  )
}
