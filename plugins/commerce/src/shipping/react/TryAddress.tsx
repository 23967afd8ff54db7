'use client'

import { useTranslation } from '@payloadcms/ui'
import { callPanel, PanelStyle, Pill } from '@souk/kernel/panel'
import { formatMoney, parseMoney } from '@souk/kernel/domain'
import { useState, type SyntheticEvent } from 'react'

import { TryStyle } from './TryStyle.tsx'

type Props = {
  readonly api: string
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly currency: string
  readonly home: string
}

type Answer = {
  readonly zone: { readonly name: string; readonly level: Level; readonly entry: string } | null
  readonly methods: readonly {
    readonly id: string
    readonly name: string
    readonly options: readonly {
      readonly id: string
      readonly name: string
      readonly price: number
      readonly currency: string
      readonly estimate: string | null
      readonly delivery?: { readonly earliest: string; readonly latest: string }
    }[]
    readonly why: readonly { readonly code: string; readonly text: string }[]
  }[]
}

type Level = 'postcode' | 'region' | 'country' | 'world'

const BY: Readonly<Record<Level, string>> = {
  postcode: 'by its postcode',
  region: 'by its region',
  country: 'by its country',
  world: 'as the rest of the world',
}

/** Asks what a shopper at an address would be offered, and says why not the rest. */
export const TryAddress = ({ api, countries, currency, home }: Props) => {
  const [answer, setAnswer] = useState<Answer | string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ask = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string): string => {
      const value = form.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const weight = Number(text('weight').replace(',', '.'))
    const worth = parseMoney(text('worth') || '0', currency)
    const pieces = Number(text('pieces') || 1)
    if (!(weight >= 0 && worth && Number.isInteger(pieces) && pieces > 0)) {
      setAnswer('Give the weight and the worth as numbers, like 1.5, and whole pieces.')
      return
    }
    setBusy(true)
    try {
      setAnswer(
        await callPanel<Answer>(`${api}/shipping/try`, {
          country: text('country'),
          region: text('region') || null,
          postalCode: text('postalCode') || null,
          weight: Math.round(weight * 1000),
          worth: worth.amount,
          pieces,
        }),
      )
    } catch (error) {
      setAnswer(error instanceof Error ? error.message : 'That did not work. Please try again.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <details className="souk-card souk-try">
      <PanelStyle />
      <TryStyle />
      <summary>Try an address</summary>
      <form onSubmit={(event) => void ask(event)}>
        <label>
          Country
          <select defaultValue={home} name="country">
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Text label="Postcode" name="postalCode" />
        <Text label="Region" name="region" />
        <Text label="Weight (kg)" name="weight" numeric />
        <Text label={`Worth (${currency})`} name="worth" numeric />
        <Text label="Pieces" name="pieces" numeric />
        <button disabled={isBusy} type="submit">
          {isBusy ? 'Looking …' : 'Show what is offered'}
        </button>
      </form>
      <div aria-live="polite">
        {typeof answer === 'string' && <p>{answer}</p>}
        {answer && typeof answer === 'object' && <Offered answer={answer} />}
      </div>
    </details>
  )
}

const Text = ({
  label,
  name,
  numeric = false,
}: {
  label: string
  name: string
  numeric?: boolean
}) => (
  <label>
    {label}
    <input autoComplete="off" name={name} {...(numeric && { inputMode: 'decimal' as const })} />
  </label>
)

const Offered = ({ answer: { zone, methods } }: { answer: Answer }) => {
  const { language } = useTranslation().i18n
  return (
    <>
      <p className="souk-try__zone">
        {zone ? (
          <>
            The zone <strong>{zone.name}</strong> decides, {BY[zone.level]}
            {zone.level === 'postcode' || zone.level === 'region' ? ` (${zone.entry})` : ''}.
          </>
        ) : (
          'No zone holds for this address.'
        )}
      </p>
      {methods.length === 0 && <p>There is no active way of shipping.</p>}
      <ul className="souk-bare">
        {methods.flatMap(({ id, name, options, why }) =>
          options.length === 0
            ? [
                <li key={id}>
                  <Pill tone="quiet">Not offered</Pill>
                  <span>
                    <strong>{name}</strong>
                    <span className="souk-muted souk-block">
                      {why.map(({ text }) => text).join(' ')}
                    </span>
                  </span>
                </li>,
              ]
            : options.map((option) => (
                <li key={option.id}>
                  <Pill tone="good">Offered</Pill>
                  <span>
                    <strong>{option.name}</strong>
                    <span className="souk-muted souk-block">
                      {[option.estimate, datesOf(option.delivery)].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <span className="souk-amount">
                    {option.price === 0
                      ? 'free'
                      : formatMoney({ amount: option.price, currency: option.currency }, language)}
                  </span>
                </li>
              )),
        )}
      </ul>
    </>
  )
}

const datesOf = (delivery: { earliest: string; latest: string } | undefined): string => {
  if (!delivery) return ''
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return format.formatRange(new Date(delivery.earliest), new Date(delivery.latest))
}
