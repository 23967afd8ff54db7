'use client'

import type { CartView } from '@souk/commerce'
import Link from 'next/link'
import { Dialog } from 'radix-ui'
import { useActionState, useEffect, useRef, useState, type RefObject } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Check, Cross } from '../ui/icons.tsx'
import { ComingLater } from './ComingLater.tsx'
import { editCart, type EditCartState } from './editCart.ts'
import { LinePicture } from './LinePicture.tsx'
import { LineWords } from './LineWords.tsx'

type Props = {
  /** As it is after the last adding; null before the first. */
  cart: CartView | null
  message: string
  /** Grows with every adding, which opens the sheet again. */
  turn: number
  place: Place
  /** Where the focus goes when it closes. */
  returnTo: RefObject<HTMLElement | null>
}

/** What the cart now holds, beside the page that one was looking at. */
export const AddedSheet = ({ cart, message, turn, place, returnTo }: Props) => {
  const { t } = speak(place)
  const [closed, close] = useState(0)
  if (!cart) return null
  return (
    <Dialog.Root open={closed !== turn} onOpenChange={(isOpen) => !isOpen && close(turn)}>
      <Dialog.Portal>
        <Dialog.Overlay className="sheet-overlay fixed inset-0 z-50 bg-black/50" />
        <Dialog.Content
          data-side="right"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnTo.current?.focus()
          }}
          className="sheet fixed inset-y-0 right-0 z-50 flex w-[min(27rem,92vw)] flex-col bg-background shadow-2xl"
        >
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-5">
            <Dialog.Title className="text-lg">{t('cart.sheetTitle')}</Dialog.Title>
            <Dialog.Close
              aria-label={t('cart.close')}
              className="grid size-11 cursor-pointer place-items-center rounded-shop hover:bg-muted"
            >
              <Cross className="size-5" />
            </Dialog.Close>
          </div>
          <SheetBody key={turn} cart={cart} message={message} place={place} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const untouched: EditCartState = { news: '', problem: '', at: '', turn: 0 }

type BodyProps = { cart: CartView; message: string; place: Place }

/** Lines can be set aside here as well; whatever else is to be changed is changed in the cart. */
const SheetBody = ({ cart, message, place }: BodyProps) => {
  const { t, format, routes } = speak(place)
  const [state, change] = useActionState(editCart, untouched)
  const top = useRef<HTMLParagraphElement>(null)
  // A line that was set aside takes the focus with it.
  useEffect(() => {
    if (state.news !== '') top.current?.focus()
  }, [state])
  const shown = state.cart ?? cart
  const money = (amount: number) => format.money(amount, shown.currency)
  return (
    <>
      <div className="grow overflow-y-auto overscroll-contain px-5 py-4">
        <Dialog.Description
          ref={top}
          tabIndex={-1}
          className="flex items-center gap-2 font-medium text-success outline-none"
        >
          <Check className="size-5 shrink-0" />
          {state.news || message}
        </Dialog.Description>
        <ul className="mt-3 divide-y divide-line">
          {shown.items.map((item) => (
            <li key={item.id} className="grid grid-cols-[4.5rem_1fr_auto] gap-4 py-4">
              <LinePicture image={item.image} routes={routes} />
              <div className="min-w-0">
                <p className="leading-snug font-medium">{item.title}</p>
                <LineWords line={item} speech={{ t, format }} money={money} />
                <ComingLater line={item} speech={{ t, format }} />
                <p className="text-sm text-quiet tabular-nums">
                  {t('orders.piecesOf', {
                    count: format.count(item.quantity),
                    price: money(item.unitPrice),
                  })}
                </p>
                <form action={change}>
                  <input type="hidden" name="shop" value={place.slug} />
                  <input type="hidden" name="item" value={item.id} />
                  <input type="hidden" name="title" value={item.title} />
                  <input type="hidden" name="sheet" value="1" />
                  <button
                    name="save"
                    value="1"
                    aria-label={t('cart.saveItem', { product: item.title })}
                    className="min-h-11 cursor-pointer text-sm text-link underline underline-offset-4 hover:no-underline"
                  >
                    {t('cart.save')}
                  </button>
                </form>
                <p role="alert" className="text-sm font-medium text-danger empty:hidden">
                  {state.at === item.id ? state.problem : ''}
                </p>
              </div>
              <p className="tabular-nums">{money(item.subtotal)}</p>
            </li>
          ))}
        </ul>
        {shown.savedItems.length > 0 && (
          <p className="border-t border-line pt-3 text-sm">
            <Link
              href={`${routes.cart}#saved-for-later`}
              prefetch={false}
              className="text-link underline underline-offset-4 hover:no-underline"
            >
              {t('cart.saved.count', { count: shown.savedItems.length })}
            </Link>
          </p>
        )}
      </div>
      <div className="flex flex-col gap-3 border-t border-line p-5">
        <p className="flex justify-between text-lg font-semibold tabular-nums">
          <span>{t('cart.subtotal')}</span>
          <span>{money(shown.totals.subtotal - shown.totals.discount)}</span>
        </p>
        <Button asChild size="large">
          <Link href={routes.checkout} prefetch={false}>
            {t('cart.checkout')}
          </Link>
        </Button>
        <Button asChild look="outline">
          <Link href={routes.cart} prefetch={false}>
            {t('cart.view')}
          </Link>
        </Button>
      </div>
    </>
  )
}
