import { wantedFacts } from '../accounts/state.ts'
import type { Row } from '../state/store.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

const suggestions: Readonly<Record<string, string>> = {
  'identity.entity_type': 'individual',
  'identity.business_details.address': '1 Market Lane, Springfield',
  'identity.individual.date_of_birth': '1990-01-01',
  'identity.attestations.terms_of_service': 'agreed',
  external_account: 'DE89370400440532013000',
}

/** What Stripe asks of somebody who wants to be paid. Empty fields stay required. */
export const onboardingPage = (link: string, { object, hidden }: Row<'accounts'>): string => {
  const name = object.display_name ?? object.contact_email ?? object.id
  const open = wantedFacts.filter((fact) => !hidden.facts[fact.name])
  return layout(
    `Connect ${name}`,
    html`<section class="card" aria-labelledby="title">
      <h1 id="title">Get ${name} paid</h1>
      ${
        open.length === 0
          ? html`<p class="done">Nothing more is required.</p>`
          : html`<p>
                ${
                  open.length === wantedFacts.length
                    ? 'A few questions, and payments can begin.'
                    : `Still required: ${open.map(({ label }) => label).join(', ')}.`
                }
              </p>
              <p class="soft">
                The answers are made up already. Clear a field to leave it open, and see what your
                shop makes of an unfinished account.
              </p>`
      }
      <form method="post" action="/onboarding/${link}">
        ${wantedFacts.map(
          ({ name: fact, label }) =>
            html`<label for="${fact}">${label}</label>
              <input
                id="${fact}"
                name="${fact}"
                type="text"
                autocomplete="off"
                value="${hidden.facts[fact] ?? suggestions[fact] ?? name}"
              />`,
        )}
        <button class="wide" name="leave" value="no">Agree and finish</button>
        <button class="wide plain" name="leave" value="yes">Leave unfinished</button>
      </form>
    </section>`,
    { narrow: true },
  )
}
