/** As much of Stripe.js as is used here. */
export type StripeScript = (
  publishableKey: string,
  options: { readonly stripeAccount?: string | undefined; readonly locale?: string },
) => StripeClient

export type StripeClient = {
  readonly elements: (options: {
    readonly clientSecret: string
    readonly appearance: object
  }) => StripeElements
  /** Leads to the return address, or answers what went wrong. */
  readonly confirmPayment: (options: {
    readonly elements: StripeElements
    readonly confirmParams: { readonly return_url: string }
  }) => Promise<{ readonly error?: StripeError }>
}

export type StripeElements = {
  readonly create: (kind: 'payment') => StripeElement
  readonly submit: () => Promise<{ readonly error?: StripeError }>
}

type StripeElement = {
  readonly mount: (where: HTMLElement) => void
  readonly destroy: () => void
  readonly on: (name: 'loaderror' | 'ready', listener: () => void) => unknown
}

export type StripeError = {
  readonly type?: string
  readonly message?: string
  readonly payment_intent?: { readonly status: string }
}

/** Fetches the provider's script once per page, and again after it could not be fetched. */
export const loadStripe = (script: string): Promise<StripeScript> => {
  const known = loading.get(script)
  if (known) return known
  const promise = fetchScript(script).catch((error: unknown) => {
    loading.delete(script)
    throw error
  })
  loading.set(script, promise)
  return promise
}

const loading = new Map<string, Promise<StripeScript>>()

const fetchScript = (script: string): Promise<StripeScript> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script')
    element.src = script
    element.async = true
    element.addEventListener('load', () => {
      const { Stripe } = window as { Stripe?: StripeScript }
      if (Stripe) resolve(Stripe)
      else reject(new Error('The payment script brought nothing.'))
    })
    element.addEventListener('error', () => {
      element.remove()
      reject(new Error('The payment script could not be fetched.'))
    })
    document.head.append(element)
  })
