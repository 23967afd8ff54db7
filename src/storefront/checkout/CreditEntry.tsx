'use client'

import type { CartView } from '@souk/commerce'
import { useActionState } from 'react'

import { CodeForm } from '../cart/CodeForm.tsx'
import { CreditSwitch } from '../cart/CreditSwitch.tsx'
import { editCart } from '../cart/editCart.ts'
import type { Place } from '../shop/speak.ts'

type Props = {
  cart: Pick<CartView, 'codes' | 'giftCards' | 'storeCredit' | 'currency'>
  place: Place
}

/** Codes, gift cards and credit at the checkout: beside its form, which is one and cannot hold another. */
export const CreditEntry = ({ cart, place }: Props) => {
  const [state, change] = useActionState(editCart, { news: '', problem: '', at: '', turn: 0 })
  return (
    <div className="mt-4 rounded-shop bg-muted p-6">
      <output className="sr-only">
        <span key={state.turn}>{state.news}</span>
      </output>
      <CodeForm
        codes={cart.codes}
        giftCards={cart.giftCards}
        place={place}
        change={change}
        problem={state.problem}
        turn={state.turn}
      />
      <CreditSwitch cart={cart} place={place} change={change} />
    </div>
  )
}
