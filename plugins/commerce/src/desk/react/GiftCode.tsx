'use client'

import { Button, toast } from '@payloadcms/ui'

type Props = { readonly code: string; readonly close: () => void }

/** A card's whole code, which is shown this once. */
export const GiftCode = ({ code, close }: Props) => {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      toast.success('Copied.')
    } catch {
      // No clipboard without TLS: the text can be marked and copied by hand.
      toast.info(code)
    }
  }
  return (
    <>
      <p>
        This is its code. It is shown only now and kept nowhere: write it down, copy it, or have it
        mailed.
      </p>
      <p className="souk-note souk-giftcode">
        <strong>{code}</strong>
      </p>
      <div className="souk-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} type="button">
          Copy
        </Button>
        <Button margin={false} onClick={close} type="button">
          Done
        </Button>
      </div>
    </>
  )
}
