import type { DefaultServerCellComponentProps } from 'payload'

import { PriceCell } from '../../pricing/react/PriceCell.tsx'
import { isByTable } from '../domain/index.ts'

/** What a method costs, or that a table says so: its one price is nothing anybody pays then. */
export const MethodPriceCell = (props: DefaultServerCellComponentProps) =>
  isByTable(props.rowData) ? <span>By table</span> : <PriceCell {...props} />
