import type { ReactNode } from 'react'

/** What something comes to, row by row. */
export const Receipt = ({ children }: { readonly children: ReactNode }) => (
  <dl className="souk-receipt souk-amount">{children}</dl>
)

type RowProps = {
  readonly label: string
  readonly value: string
  readonly isTotal?: boolean
  /** Said for completeness, and no part of the sum. */
  readonly isQuiet?: boolean
}

export const ReceiptRow = ({ label, value, isTotal = false, isQuiet = false }: RowProps) => (
  <div
    className={`${isTotal ? 'souk-receipt__total' : ''} ${isQuiet ? 'souk-muted souk-small' : ''}`}
  >
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
