'use client'

import type { CartView } from '@souk/commerce'
import { useState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/classNames.ts'
import { Radio, RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from './Section.tsx'

export type ShippingChoice = NonNullable<CartView['shippingOption']>

type Props = {
  cart: CartView
  options: readonly ShippingChoice[]
  isPending: boolean
  place: Place
}

export const ShippingSection = ({ cart, options, isPending, place }: Props) => {
  const { t, format } = speak(place)
  const [picked, pick] = useState<string>()
  const chosen = options.find(({ id }) => id === picked)?.id ?? cart.shippingOption?.id
  return (
    <Section title={t('checkout.shipping')}>
      {options.length === 0 ? (
        <>
          <p className="rounded-shop bg-muted px-4 py-3">
            {cart.shippingAddress ? t('checkout.noShipping') : t('checkout.shippingFirst')}
          </p>
          <Button
            type="submit"
            name="intent"
            value="continue"
            look="outline"
            className="self-start"
          >
            {isPending ? t('cart.working') : t('checkout.continue')}
          </Button>
        </>
      ) : (
        <RadioGroup
          legend={<span className="sr-only">{t('checkout.shipping')}</span>}
          className={classNames('transition-opacity', isPending && 'opacity-60')}
        >
          {options.map(({ id, name, estimate, price, currency }) => (
            <Radio
              key={id}
              name="option"
              value={id}
              checked={id === chosen}
              onChange={() => pick(id)}
              label={name}
              hint={estimate}
              aside={price === 0 ? t('checkout.free') : format.money(price, currency)}
            />
          ))}
          <noscript>
            <Button type="submit" name="intent" value="continue" look="outline">
              {t('checkout.chooseShipping')}
            </Button>
          </noscript>
        </RadioGroup>
      )}
    </Section>
  )
}
