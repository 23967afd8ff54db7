'use client'

import { useTranslation } from '@payloadcms/ui'
import { CellLink } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

import { dayText } from './words.ts'

/** A day without its hour, as banks count; Stripe’s days are those of UTC. */
export const DayCell = (props: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  const day: unknown = props.cellData
  if (typeof day !== 'string') return '–'
  return (
    <CellLink {...props}>
      <span className="souk-nowrap">
        {dayText(day, { language: i18n.language, timeZone: 'UTC' })}
      </span>
    </CellLink>
  )
}
