import { formatAmount } from '../books/currencies.ts'
import type { Row } from '../state/store.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

/** What a bank shows for 3-D Secure. */
export const challengePage = ({ id, object }: Row<'payment_intents'>): string =>
  layout(
    '3-D Secure',
    html`<section class="card" aria-labelledby="title">
      <h1 id="title">Is it you?</h1>
      <p>
        The Simulated Bank asks you to confirm a payment of
        <strong>${formatAmount(object.amount, object.currency)}</strong>.
      </p>
      <form method="post" action="/3ds/${id}">
        <button class="wide" name="verdict" value="complete">Complete authentication</button>
        <button class="wide plain" name="verdict" value="fail">Fail authentication</button>
      </form>
    </section>`,
    { narrow: true },
  )
