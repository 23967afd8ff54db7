'use client'

import type { DefaultCellComponentProps } from 'payload'

import { Pill, type Tone } from '../../shared/Pill.tsx'
import { eventStatusLabels, type EventStatus } from '../domain/index.ts'

const TONES: Readonly<Record<EventStatus, Tone>> = {
  received: 'calm',
  handled: 'good',
  ignored: 'quiet',
  refused: 'open',
  dead: 'bad',
}

/** What became of an event as a coloured word. */
export const EventStatusCell = ({ cellData }: DefaultCellComponentProps) => {
  const status = cellData as EventStatus
  return status in TONES ? <Pill tone={TONES[status]}>{eventStatusLabels[status]}</Pill> : null
}
