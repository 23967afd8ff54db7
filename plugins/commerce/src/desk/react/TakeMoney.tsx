'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useState } from 'react'

import { useOperation } from './useOperation.ts'

type Props = {
  /** Where the order's money is taken. */
  readonly address: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
}

/** Takes reserved money before the goods go out: asked once more, since the shopper is charged. */
export const TakeMoney = ({ address, amount, currency }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const { i18n } = useTranslation()
  const { run, isBusy } = useOperation(address)
  const text = formatMoney({ amount, currency }, i18n.language)
  const close = () => setOpen(false)
  const submit = async () => {
    if (await run({ body: {}, done: `${text} taken.` })) close()
  }
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="medium">
        Take the money
      </Button>
      <Dialog close={close} isOpen={isOpen} title={`Take ${text} now?`}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <p>
            The shopper is charged at once. If you wait, it happens by itself when you send the
            goods.
          </p>
          <DialogButtons
            busyLabel="Taking …"
            close={close}
            isBusy={isBusy}
            label={`Take ${text}`}
          />
        </form>
      </Dialog>
    </>
  )
}
