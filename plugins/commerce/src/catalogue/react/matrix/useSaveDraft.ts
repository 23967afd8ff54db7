'use client'

import { useConfig, useForm, useLocale } from '@payloadcms/ui'
import { useState } from 'react'

/** Saves the product's form as a draft, as the panel's own button does: what shoppers see stays as it is. */
export const useSaveDraft = (product: string | null) => {
  const { submit } = useForm()
  const { config } = useConfig()
  const { code } = useLocale()
  const [isSaving, setSaving] = useState(false)
  const saveDraft = async (): Promise<void> => {
    setSaving(true)
    try {
      await submit({
        action: `${config.routes.api}/products${product === null ? '' : `/${product}`}?locale=${code}&depth=0&fallback-locale=null&draft=true`,
        method: product === null ? 'POST' : 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      })
    } finally {
      setSaving(false)
    }
  }
  return { isSaving, saveDraft }
}
