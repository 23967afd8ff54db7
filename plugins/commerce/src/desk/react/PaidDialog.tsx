'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { Dialog, DialogButtons } from '@souk/kernel/panel'

import type { ActedOrder } from './OrderActions.tsx'
import { useOperation } from './useOperation.ts'

type Props = {
  readonly order: ActedOrder
  readonly address: string
  readonly isOpen: boolean
  readonly close: () => void
}

/** Money that arrived outside of the shop: asked once more, since it cannot be taken back here. */
export const PaidDialog = ({ order, address, isOpen, close }: Props) => {
  const { i18n } = useTranslation()
  const { run, isBusy } = useOperation(address)
  const { total, currency } = order
  const amount = formatMoney({ amount: total, currency }, i18n.language)
  const submit = async () => {
    if (await run({ body: {}, done: `${amount} noted as paid.` })) close()
  }
  return (
    <Dialog close={close} isOpen={isOpen} title={`Has ${amount} arrived?`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>
          Mark the order as paid once the money is on your account or in your hand. The shopper sees
          it on the order’s page.
        </p>
        <DialogButtons busyLabel="Noting …" close={close} isBusy={isBusy} label="Yes, it is paid" />
      </form>
    </Dialog>
  )
}
