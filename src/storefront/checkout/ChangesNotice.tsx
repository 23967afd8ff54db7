'use client'

import type { CartView } from '@souk/commerce'
import { useActionState } from 'react'

import { CartChanges } from '../cart/CartChanges.tsx'
import { editCart } from '../cart/editCart.ts'
import type { Place } from '../shop/speak.ts'

type Props = { cart: Pick<CartView, 'changes' | 'currency'>; place: Place }

/** What changed in the cart, before it is paid for. */
export const ChangesNotice = ({ cart, place }: Props) => {
  const [, change] = useActionState(editCart, { news: '', problem: '', at: '', turn: 0 })
  return <CartChanges cart={cart} place={place} change={change} />
}
