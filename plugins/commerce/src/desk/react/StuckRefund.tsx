'use client'

import { Button } from '@payloadcms/ui'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useState } from 'react'

import { useOperation } from './useOperation.ts'

type Props = {
  /** Where it is decided. */
  readonly address: string
  /** With its currency, as it is written here. */
  readonly amount: string
}

type How = 'called_off' | 'paid_otherwise'

const WORDS = {
  paid_otherwise: {
    title: 'Did you pay it back in another way?',
    text: 'Say so once the money is on its way to the shopper, by transfer or in cash. It counts as sent back from then on.',
    label: 'Yes, it is paid back',
    done: 'noted as paid back',
  },
  called_off: {
    title: 'Call this refund off?',
    text: 'The shopper gets nothing back, and the money counts as yours again. You can refund it anew at any time.',
    label: 'Call it off',
    done: 'not sent back',
  },
} as const satisfies Record<How, object>

/** What is left to do where the provider refuses to send money back. */
export const StuckRefund = ({ address, amount }: Props) => {
  const [how, setHow] = useState<How | null>(null)
  const { run, isBusy } = useOperation(address)
  const words = WORDS[how ?? 'called_off']
  const close = () => setHow(null)
  const submit = async () => {
    if (how && (await run({ body: { how }, done: `${amount} ${words.done}.` }))) close()
  }
  const button = (wish: How, label: string) => (
    <Button buttonStyle="secondary" margin={false} onClick={() => setHow(wish)} size="medium">
      {label}
    </Button>
  )
  return (
    <span className="souk-refunds__ways">
      {button('paid_otherwise', 'Paid back otherwise')}
      {button('called_off', 'Call off')}
      <Dialog close={close} isOpen={how !== null} title={words.title}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <p>
            {words.text} Look at your payment provider’s page first, if you still can: what it has
            sent must not go out twice.
          </p>
          <DialogButtons busyLabel="Noting …" close={close} isBusy={isBusy} label={words.label} />
        </form>
      </Dialog>
    </span>
  )
}
