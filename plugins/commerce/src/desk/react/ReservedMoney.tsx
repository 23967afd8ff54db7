import type { DeskPayment } from '../domain/index.ts'
import { dateText } from './dateText.ts'
import { relativeText } from './relativeText.ts'
import type { Words } from './shownOrder.ts'
import { TakeMoney } from './TakeMoney.tsx'

type Props = {
  readonly payment: DeskPayment
  readonly takeAddress: string | null
  readonly words: Words
}

const NEAR_MS = 2 * 24 * 3_600_000

/** Until when reserved money can be taken, and the button that does. */
export const ReservedMoney = ({ payment, takeAddress, words }: Props) => {
  const { amount, currency, captureBefore } = payment
  const isNear = captureBefore !== null && Date.parse(captureBefore) - words.now < NEAR_MS
  const away = captureBefore && relativeText(captureBefore, words)
  return (
    <div className={`souk-reserved ${isNear ? 'souk-warning' : ''}`}>
      {captureBefore && (
        <p>
          {isNear ? 'The reservation ends' : 'It can be taken until'}{' '}
          <strong>{dateText(captureBefore, words)}</strong>
          {away && ` (${away})`}.
        </p>
      )}
      {takeAddress && <TakeMoney address={takeAddress} amount={amount} currency={currency} />}
    </div>
  )
}
