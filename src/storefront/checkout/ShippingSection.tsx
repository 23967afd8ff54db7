'use client'

import type { CartView } from '@souk/commerce'
import { useState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { classNames } from '../ui/classNames.ts'
import { Radio, RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from './Section.tsx'
import { ShippingHint, type ShippingChoice } from './ShippingHint.tsx'

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
          {options.map((option) => (
            <Radio
              key={option.id}
              name="option"
              value={option.id}
              checked={option.id === chosen}
              onChange={() => pick(option.id)}
              label={option.name}
              hint={<ShippingHint option={option} speech={{ t, format }} />}
              aside={
                option.price === 0
                  ? t('checkout.free')
                  : format.money(option.price, option.currency)
              }
            />
          ))}
          {options.map(
            ({ id, pickup }) =>
              pickup && <input key={id} type="hidden" name="toCollect" value={id} />,
          )}
          {!cart.shippingAddress && <p className="text-sm text-quiet">{t('checkout.orCollect')}</p>}
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
