'use client'

import { Button, useForm } from '@payloadcms/ui'

import { MatrixEditor } from './MatrixEditor.tsx'
import { MatrixNotice } from './MatrixNotice.tsx'
import { useFormOptions } from './useFormOptions.ts'
import { useMatrix } from './useMatrix.ts'
import { useSaveDraft } from './useSaveDraft.ts'

type Props = {
  /** Where the table is read and saved; null for a product that is not saved yet. */
  readonly address: string | null
  readonly admin: string
  readonly product: string | null
}

/** The table of variants on a product's page: below its options, which are the form's. */
export const MatrixCard = ({ address, admin, product }: Props) => {
  const inForm = useFormOptions()
  const matrix = useMatrix(address)
  const { disabled } = useForm()
  const { isSaving, saveDraft } = useSaveDraft(product)
  const { grid, failure, reload } = matrix
  const isStale = grid !== null && JSON.stringify(grid.options) !== JSON.stringify(inForm.options)
  const save = async () => {
    await saveDraft()
    await reload()
  }
  return (
    <section aria-labelledby="souk-matrix-title" className="souk-card souk-matrix field-type">
      <div className="souk-card__head">
        <h2 id="souk-matrix-title">Variants</h2>
      </div>
      {failure !== null && (
        <p className="souk-note souk-note--bad" role="alert">
          {failure}{' '}
          <Button buttonStyle="none" margin={false} onClick={() => void reload()} type="button">
            Try again
          </Button>
        </p>
      )}
      {address === null || isStale ? (
        <MatrixNotice
          isNew={address === null}
          isReady={inForm.isReady && disabled !== true}
          isSaving={isSaving}
          save={() => void save()}
        />
      ) : null}
      {address !== null && grid === null && failure === null && (
        <p className="souk-muted">Reading the variants …</p>
      )}
      {grid !== null && (
        <MatrixEditor admin={admin} grid={grid} isStale={isStale} matrix={matrix} />
      )}
    </section>
  )
}
