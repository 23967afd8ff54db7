'use client'

import { Button } from '@payloadcms/ui'

type Props = {
  readonly label: string
  readonly busyLabel: string
  readonly isBusy: boolean
  readonly isDanger?: boolean
  /** Nothing could be done with what was chosen. */
  readonly isIdle?: boolean
  readonly close: () => void
}

/** What ends a dialog: doing it, or leaving it as it is. */
export const DialogButtons = ({
  label,
  busyLabel,
  isBusy,
  isDanger = false,
  isIdle = false,
  close,
}: Props) => (
  <div className="souk-dialog__buttons">
    <Button margin={false} buttonStyle="secondary" disabled={isBusy} onClick={close} type="button">
      Back
    </Button>
    <Button
      margin={false}
      disabled={isBusy || isIdle}
      type="submit"
      {...(isDanger ? { className: 'souk-danger souk-danger--full' } : {})}
    >
      {isBusy ? busyLabel : label}
    </Button>
  </div>
)
