import Link from 'next/link'
import type { Ref } from 'react'

import type { CheckoutState } from './checkoutState.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  state: CheckoutState
  title: string
  toCart: { readonly href: string; readonly label: string }
}

/** What stands in the way, where the focus goes when no single field is to blame. */
export const CheckoutProblem = ({ ref, state, title, toCart }: Props) => (
  <div
    ref={ref}
    role="alert"
    tabIndex={-1}
    className="rounded-shop border-l-4 border-danger bg-muted px-4 py-3"
  >
    <p className="font-semibold">{title}</p>
    <p>{state.problem}</p>
    {Object.keys(state.faults).length > 0 && (
      <ul className="mt-2 list-disc pl-5 text-sm">
        {Object.entries(state.faults).map(([name, fault]) => (
          <li key={name}>{fault}</li>
        ))}
      </ul>
    )}
    {state.mendCart && (
      <Link
        href={toCart.href}
        prefetch={false}
        className="mt-2 inline-block text-link underline underline-offset-4"
      >
        {toCart.label}
      </Link>
    )}
  </div>
)
