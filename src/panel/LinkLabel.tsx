'use client'

import { useRowLabel } from '@payloadcms/ui'

/** What a folded link or column is called, as its readers will see it. */
export const LinkLabel = () => {
  const { data, rowNumber } = useRowLabel<{ label?: string; heading?: string }>()
  return <>{data.label ?? data.heading ?? `New, ${(rowNumber ?? 0) + 1}`}</>
}
