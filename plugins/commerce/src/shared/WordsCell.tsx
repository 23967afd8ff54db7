'use client'

import { CellLink } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/**
 * A value in words; one without is shown as it is. The words come with the field. What happens again is
 * numbered in the database, `dispute.2`, and called the same.
 */
export const WordsCell = ({
  words,
  ...props
}: DefaultCellComponentProps & { readonly words: Readonly<Record<string, string>> }) => {
  const value: unknown = props.cellData
  if (typeof value !== 'string') return <span className="souk-muted">–</span>
  return (
    <CellLink {...props}>{words[value] ?? words[value.replace(/\.\d+$/, '')] ?? value}</CellLink>
  )
}
