import { formatAmount } from '../books/currencies.ts'
import type { Row } from '../state/store.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

/** What a bank shows for 3-D Secure. */
export const challengePage = ({ id, object }: Row<'payment_intents'>): string =>
  layout(
    '3-D Secure',
    html`<section class="card bank" aria-labelledby="title">
      <p class="soft"><span class="mark" aria-hidden="true">S</span>The Simulated Bank</p>
      <h1 id="title">Is it you?</h1>
      <p>Somebody wants to pay with your card:</p>
      <p class="total">${formatAmount(object.amount, object.currency)}</p>
      <form method="post" action="/3ds/${id}">
        <button class="wide" name="verdict" value="complete">Complete authentication</button>
        <button class="wide plain" name="verdict" value="fail">Fail authentication</button>
      </form>
      <p class="soft">
        A real bank would ask for a code or a fingerprint here. Completing lets the payment go
        through, failing sends the buyer back.
      </p>
    </section>`,
    { narrow: true },
  )
