import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

import { appearance } from './appearance.ts'
import {
  loadStripe,
  type StripeClient,
  type StripeElements,
  type StripeError,
} from './loadStripe.ts'
import type { PaymentFieldsData } from './paymentFields.ts'

type State =
  | { readonly kind: 'loading' | 'missing' | 'paying' }
  /** `problem` is the provider's sentence about the latest try, empty where it has none for people. */
  | { readonly kind: 'ready'; readonly problem: string | null }

type Till = { readonly client: StripeClient; readonly elements: StripeElements }

/** Puts the provider's fields into `slot`, and pays with what is entered there, once at a time. */
export const usePaymentFields = (
  fields: PaymentFieldsData,
  slot: RefObject<HTMLElement | null>,
): { state: State; load: () => void; pay: () => Promise<void> } => {
  const { script, publishableKey, clientSecret, account, locale, returnUrl } = fields
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  const till = useRef<Till | null>(null)
  const isPaying = useRef(false)

  useEffect(() => {
    let remove = () => {}
    let isGone = false
    const missing = () => !isGone && setState({ kind: 'missing' })
    const show = async () => {
      const open = await loadStripe(script)
      if (isGone || !slot.current) return
      const client = open(publishableKey, { stripeAccount: account, locale })
      const elements = client.elements({ clientSecret, appearance: appearance() })
      const element = elements.create('payment')
      remove = () => element.destroy()
      element.on('ready', () => !isGone && setState({ kind: 'ready', problem: null }))
      element.on('loaderror', missing)
      element.mount(slot.current)
      till.current = { client, elements }
    }
    show().catch(missing)
    return () => {
      isGone = true
      remove()
    }
  }, [tries, script, publishableKey, clientSecret, account, locale, slot])

  const pay = useCallback(async () => {
    if (isPaying.current || !till.current) return
    isPaying.current = true
    setState({ kind: 'paying' })
    const error = await attempt(till.current, returnUrl)
    // Who has paid in another tab, or twice in this one, is led to where it says so.
    if (OVER.has(error.payment_intent?.status ?? '')) return window.location.assign(returnUrl)
    isPaying.current = false
    setState({ kind: 'ready', problem: sentenceOf(error) })
  }, [returnUrl])

  const load = () => {
    setState({ kind: 'loading' })
    setTries((before) => before + 1)
  }
  return { state, load, pay }
}

/** What went wrong; when nothing does, the browser has left before this answers. */
const attempt = async ({ client, elements }: Till, returnUrl: string): Promise<StripeError> => {
  try {
    const { error: incomplete } = await elements.submit()
    if (incomplete) return incomplete
    const { error } = await client.confirmPayment({
      elements,
      confirmParams: { return_url: returnUrl },
    })
    return error ?? {}
  } catch {
    return {}
  }
}

/** Other kinds of errors are written for programmers. */
const sentenceOf = ({ type, message = '' }: StripeError): string =>
  type === 'card_error' || type === 'validation_error' ? message : ''

const OVER: ReadonlySet<string> = new Set(['succeeded', 'processing', 'requires_capture'])
