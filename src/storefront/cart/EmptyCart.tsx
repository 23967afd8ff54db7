import Link from 'next/link'
import type { Ref } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'

type Props = { place: Place; heading?: Ref<HTMLHeadingElement> }

/** That there is nothing in the cart, and where to find something. */
export const EmptyCart = ({ place, heading }: Props) => {
  const { t, routes } = speak(place)
  return (
    <div className="mx-auto max-w-md py-16 text-center">
      <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none">
        {t('cart.emptyTitle')}
      </h1>
      <p className="mt-3 text-quiet">{t('cart.emptyText')}</p>
      <Button asChild size="large" className="mt-8">
        <Link href={routes.products}>{t('cart.browse')}</Link>
      </Button>
    </div>
  )
}
