'use client'

import type { WishListView } from '@souk/commerce'
import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { editWishes, type EditWishesState } from './editWishes.ts'
import { ListSettings } from './ListSettings.tsx'
import { WishLine } from './WishLine.tsx'

const untouched: EditWishesState = { news: '', problem: '', at: '', turn: 0 }

type Props = {
  list: WishListView
  place: Place
  /** Whole address of the page that others see; null where the list is not shared. */
  shareUrl: string | null
  /** Whether one has a name and can be thrown away: those of customers, but for the first. */
  isNamed: boolean
}

/** A wish list as it can be changed: every change is a form, so it works before and without scripts. */
export const WishListEditor = ({ list, place, shareUrl, isNamed }: Props) => {
  const { t, routes } = speak(place)
  const [state, change] = useActionState(editWishes, untouched)
  const heading = useRef<HTMLHeadingElement>(null)
  // A wish that was taken off takes the focus with it.
  useEffect(() => {
    if (state.turn > 0 && document.activeElement === document.body) heading.current?.focus()
  }, [state])
  const isLost = state.problem !== '' && !list.items.some(({ id }) => id === state.at)
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-3xl break-words outline-none sm:text-4xl">
        {list.name ?? t('wishes.title')}
      </h1>
      <p className="mt-1 text-quiet">{t('wishes.count', { count: list.items.length })}</p>
      <output className="mt-4 block empty:hidden">
        {state.news && (
          <Alert tone="success" key={state.turn}>
            {state.news}
          </Alert>
        )}
      </output>
      {isLost && (
        <Alert tone="danger" className="mt-4">
          {state.problem}
        </Alert>
      )}
      {list.items.length === 0 ? (
        <div className="py-10">
          <p className="text-quiet">{t('wishes.emptyText')}</p>
          <Button asChild className="mt-6">
            <Link href={routes.products}>{t('cart.browse')}</Link>
          </Button>
        </div>
      ) : (
        <ul className="mt-6 divide-y divide-line border-y border-line">
          {list.items.map((wish) => (
            <WishLine
              key={wish.id}
              wish={wish}
              list={list.id}
              place={place}
              change={change}
              problem={state.at === wish.id ? state.problem : ''}
            />
          ))}
        </ul>
      )}
      <ListSettings
        key={list.id}
        list={list}
        place={place}
        shareUrl={shareUrl}
        isNamed={isNamed}
        change={change}
      />
    </>
  )
}
