'use client'

import { useTranslation } from '@payloadcms/ui'
import { CellLink, Pill } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

/** What is ticked, as a word; what is not stays quiet, so that the eye finds the other. */
export const YesCell = (props: DefaultCellComponentProps) => {
  const { t } = useTranslation()
  return (
    <CellLink {...props}>
      {props.cellData === true ? (
        <Pill tone="good">{t('general:yes')}</Pill>
      ) : (
        <span className="souk-muted">{t('general:no')}</span>
      )}
    </CellLink>
  )
}
