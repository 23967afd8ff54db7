'use client'

import Link from 'next/link'

import { classNames } from '../ui/classNames.ts'
import { offerWith, type VariantOffer } from './offers.ts'

type Props = {
  options: readonly { readonly name: string; readonly values: readonly string[] }[]
  offers: readonly VariantOffer[]
  chosen: VariantOffer
  unavailable: string
  onChoose: (offer: VariantOffer) => void
}

/**
 * Each value is a link to the variant that it leads to, so that choosing works without a script;
 * with one, nothing has to be fetched.
 */
export const OptionPicker = ({ options, offers, chosen, unavailable, onChoose }: Props) =>
  options.map(({ name, values }) => (
    <fieldset key={name}>
      <legend className="mb-2.5">
        <span className="font-medium">{name}</span>
        <span className="text-quiet"> · {chosen.options[name]}</span>
      </legend>
      <ul className="flex flex-wrap gap-2">
        {values.flatMap((value) => {
          const offer = offerWith(offers, chosen, { name, value })
          if (!offer) return []
          const isChosen = chosen.options[name] === value
          return [
            <li key={value}>
              <Link
                href={`?variant=${offer.id}`}
                replace
                scroll={false}
                prefetch={false}
                aria-current={isChosen ? 'true' : undefined}
                onNavigate={(event) => {
                  event.preventDefault()
                  onChoose(offer)
                }}
                className={classNames(
                  'inline-flex min-h-11 min-w-12 items-center justify-center rounded-shop border px-4 transition-colors',
                  isChosen
                    ? 'border-foreground bg-foreground font-medium text-background'
                    : 'border-field hover:border-foreground hover:bg-muted',
                  !offer.available && 'border-dashed line-through',
                )}
              >
                {value}
                {!offer.available && <span className="sr-only">, {unavailable}</span>}
              </Link>
            </li>,
          ]
        })}
      </ul>
    </fieldset>
  ))
