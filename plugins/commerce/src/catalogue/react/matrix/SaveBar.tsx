'use client'

import { Button } from '@payloadcms/ui'
import { Pill } from '@souk/kernel/panel'

type Props = {
  readonly changed: number
  /** Rows in which something is wrong. */
  readonly wrong: number
  readonly refusal: string | null
  readonly isSaving: boolean
  readonly discard: () => void
  readonly save: () => void
}

/** What is not saved yet, why it could not be, and the buttons that end that. */
export const SaveBar = ({ changed, wrong, refusal, isSaving, discard, save }: Props) =>
  changed === 0 && refusal === null ? null : (
    <div className="souk-matrix__save">
      <div aria-live="polite">
        {refusal === null ? (
          `${changed === 1 ? 'One variant is' : `${changed} variants are`} not saved yet.`
        ) : (
          <>
            {wrong > 0 && <Pill tone="bad">{wrong === 1 ? 'One row' : `${wrong} rows`}</Pill>}{' '}
            {refusal}
          </>
        )}
      </div>
      <Button
        buttonStyle="secondary"
        disabled={isSaving}
        margin={false}
        onClick={discard}
        size="medium"
        type="button"
      >
        Discard
      </Button>
      <Button
        disabled={isSaving || changed === 0}
        margin={false}
        onClick={save}
        size="medium"
        type="button"
      >
        {isSaving ? 'Saving …' : 'Save variants'}
      </Button>
    </div>
  )
