'use client'

import { useSyncExternalStore } from 'react'

import { Button } from '../ui/Button.tsx'

/** There only where it does something: without scripts, the browser's own menu prints. */
export const PrintButton = ({ label }: { label: string }) => {
  const canPrint = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
  return canPrint ? (
    <Button look="outline" onClick={() => window.print()} className="print:hidden">
      {label}
    </Button>
  ) : null
}

const subscribe = () => () => undefined
