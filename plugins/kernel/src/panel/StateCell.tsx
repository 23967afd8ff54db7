'use client'

import type { DefaultCellComponentProps } from 'payload'

import { CellLink } from './CellLink.tsx'
import { Pill, type Tone } from './Pill.tsx'

/** A state in words and colour, by its value. */
export type States = Readonly<Record<string, { readonly label: string; readonly tone: Tone }>>

/** A state of something as a coloured word; what the states mean comes with the field. */
export const StateCell = ({
  states,
  ...props
}: DefaultCellComponentProps & { readonly states: States }) => {
  const value: unknown = props.cellData
  if (typeof value !== 'string') return null
  const { label, tone } = states[value] ?? { label: value, tone: 'quiet' }
  return (
    <CellLink {...props}>
      <Pill tone={tone}>{label}</Pill>
    </CellLink>
  )
}
