'use client'

import { Button } from '@payloadcms/ui'

type Props = {
  readonly isNew: boolean
  /** Every option has a name and a value. */
  readonly isReady: boolean
  readonly isSaving: boolean
  readonly save: () => void
}

/** Variants are made of saved options: says so where they are not, and saves them. */
export const MatrixNotice = ({ isNew, isReady, isSaving, save }: Props) => (
  <output className="souk-note souk-matrix__notice">
    <span>
      {isReady
        ? `${isNew ? 'The product is' : 'These options are'} not saved yet. Save a draft, then make the variants here with one click.`
        : 'Give each option above a name and some values: press Enter after each value.'}
    </span>
    {isReady && (
      <Button disabled={isSaving} margin={false} onClick={save} size="medium" type="button">
        {isSaving ? 'Saving …' : 'Save a draft'}
      </Button>
    )}
  </output>
)
