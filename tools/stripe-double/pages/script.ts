import { testCards } from '../payments/testMethods.ts'

/**
 * What stands in for https://js.stripe.com: enough of `Stripe()` for a Payment Element. It is served as it is, so it
 * is written for browsers and imports nothing.
 */
export const browserScript = (baseUrl: string): string => `(() => {
  const base = ${JSON.stringify(baseUrl)}
  const cards = ${JSON.stringify(testCards.slice(0, 4).map(({ number, label }) => ({ number, label })))}
  const ask = async (path, body) => {
    const answer = await fetch(base + '/_double/elements/' + path, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(body),
    })
    return answer.json()
  }
  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties)
    node.append(...children)
    return node
  }
  const look = {
    box: 'border:1px solid #d5dae3;border-radius:10px;padding:1rem;font:16px/1.5 system-ui,sans-serif;background:#fff;color:#1d2433',
    note: 'margin:0 0 .6rem;padding:.3rem .6rem;border-radius:6px;background:#ffe7a3;color:#4a3300;font-weight:600',
    choice: 'display:flex;gap:.6rem;align-items:center;min-height:44px',
    text: 'display:flex;flex-wrap:wrap;gap:0 .6rem',
    number: 'font-variant-numeric:tabular-nums;opacity:.85',
    set: 'border:0;margin:0;padding:0',
  }

  window.Stripe = (publishableKey, { stripeAccount } = {}) => {
    if (!/^pk_/.test(publishableKey)) throw new Error('Stripe() needs a publishable key.')
    const identity = { publishableKey, stripeAccount: stripeAccount ?? null }

    const elements = ({ clientSecret, appearance = {} }) => {
      const { colorBackground, colorPrimary, colorText, borderRadius } = appearance.variables ?? {}
      const dressed = [look.box, ['background', colorBackground], ['color', colorText], ['accent-color', colorPrimary], ['border-radius', borderRadius]]
        .map((each) => (typeof each === 'string' ? each : each[1] ? each.join(':') : ''))
        .join(';')
      const state = { method: cards[0].number, listeners: {}, clientSecret }
      const fire = (name, detail) => (state.listeners[name] ?? []).forEach((each) => each(detail))
      const choice = (group, { value, label, detail }) => {
        const input = make('input', { type: 'radio', name: group, value, checked: value === state.method })
        input.addEventListener('change', () => {
          state.method = value
          fire('change', { elementType: 'payment', complete: true, empty: false, value: { type: /debit/.test(value) ? 'debit' : 'card' } })
        })
        const number = make('span', { style: look.number, textContent: detail })
        const text = make('span', { style: look.text }, make('strong', { textContent: label }), ' ', number)
        return make('label', { style: look.choice }, input, text)
      }
      const draw = async (target) => {
        const { types = ['card'] } = clientSecret ? await ask('describe', { ...identity, clientSecret }) : { types: ['card'] }
        const group = 'double-' + Math.random().toString(36).slice(2)
        const debits = types.length > 1
          ? [{ value: 'debit', label: 'Bank debit, succeeds later', detail: '' }, { value: 'debit_fails', label: 'Bank debit, fails later', detail: '' }]
          : []
        const options = [...cards.map(({ number, label }) => ({ value: number, label, detail: number.replace(/(.{4})/g, '$1 ') })), ...debits]
        target.replaceChildren(
          make('div', { style: dressed, className: 'StripeElement' },
            make('p', { style: look.note, textContent: 'Payments are simulated.' }),
            make('fieldset', { style: look.set },
              make('legend', { textContent: 'Test card' }),
              ...options.map((option) => choice(group, option)))))
        fire('ready', { elementType: 'payment' })
        fire('change', { elementType: 'payment', complete: true, empty: false, value: { type: 'card' } })
      }
      const payment = {
        mount: (where) => {
          const target = typeof where === 'string' ? document.querySelector(where) : where
          if (!target) throw new Error('There is no such element to mount on.')
          state.target = target
          void draw(target)
        },
        unmount: () => state.target?.replaceChildren(),
        destroy: () => state.target?.replaceChildren(),
        on: (name, listener) => {
          state.listeners[name] = [...(state.listeners[name] ?? []), listener]
          return payment
        },
        off: (name) => { delete state.listeners[name]; return payment },
        update: () => {},
      }
      return {
        _state: state,
        create: (type) => {
          if (type !== 'payment') throw new Error('This stand-in draws only the payment element.')
          return payment
        },
        getElement: () => payment,
        submit: async () => ({ selectedPaymentMethod: 'card' }),
        update: (changes) => Object.assign(state, changes),
        fetchUpdates: async () => ({}),
      }
    }

    return {
      elements,
      confirmPayment: async ({ elements: given, clientSecret, confirmParams = {}, redirect = 'always' }) => {
        const secret = clientSecret ?? given._state.clientSecret
        const result = await ask('confirm', {
          ...identity,
          clientSecret: secret,
          method: given._state.method,
          returnUrl: confirmParams.return_url ?? null,
        })
        if (result.error) return { error: result.error }
        const intent = result.paymentIntent
        const next = intent.next_action?.redirect_to_url?.url
        if (next) {
          location.assign(next)
          return new Promise(() => {})
        }
        if (redirect === 'if_required') return { paymentIntent: intent }
        const back = new URL(confirmParams.return_url)
        back.searchParams.set('payment_intent', intent.id)
        back.searchParams.set('payment_intent_client_secret', intent.client_secret)
        back.searchParams.set('redirect_status', 'succeeded')
        location.assign(back)
        return new Promise(() => {})
      },
      retrievePaymentIntent: async (clientSecret) => ask('retrieve', { ...identity, clientSecret }),
    }
  }
  window.Stripe.version = 'double'
})()
`
