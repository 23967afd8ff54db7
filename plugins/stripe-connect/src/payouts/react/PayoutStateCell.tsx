'use client'

import type { DefaultCellComponentProps } from 'payload'

import { Pill } from '../../shared/Pill.tsx'
import { payoutStateLabels, type PayoutState } from '../domain/index.ts'
import { payoutTones } from './payoutTones.ts'

/** How a payout stands as a coloured word. */
export const PayoutStateCell = ({ cellData }: DefaultCellComponentProps) => {
  const state = cellData as PayoutState
  return state in payoutTones ? (
    <Pill tone={payoutTones[state]}>{payoutStateLabels[state]}</Pill>
  ) : null
}
