'use client'

import { toast } from '@payloadcms/ui'

/** What the payment provider calls it, to be looked up there; a click copies it. */
export const Reference = ({ text }: { readonly text: string }) => {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast.success('Copied.')
    } catch {
      // No clipboard without TLS: the text can be marked and copied by hand.
      toast.info(text)
    }
  }
  return (
    <button
      className="souk-reference souk-muted souk-small"
      onClick={() => void copy()}
      title="Copy the provider’s reference"
      type="button"
    >
      <span>{text}</span>
      <svg aria-hidden fill="none" height="12" stroke="currentColor" viewBox="0 0 12 12" width="12">
        <rect height="7.5" rx="1.2" width="7.5" x="3.8" y="3.8" />
        <path d="M1.8 8.2H1.4A.9.9 0 0 1 .5 7.3V1.4a.9.9 0 0 1 .9-.9h5.9a.9.9 0 0 1 .9.9v.4" />
      </svg>
    </button>
  )
}
