'use client'

import { CellLink } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

import { maskedKey } from '../../digital/domain/index.ts'

/** A licence key by its end. */
export const LicenseKeyCell = (props: DefaultCellComponentProps) => {
  const last: unknown = props.cellData
  return (
    <CellLink {...props}>
      <strong className="souk-amount">{maskedKey(typeof last === 'string' ? last : '')}</strong>
    </CellLink>
  )
}
