'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import type { DemoAccount } from './demoAccounts.ts'

/** Logs in as somebody of the demo with one click. */
export const UseAccount = ({ who, email, password }: DemoAccount) => {
  const { config } = useConfig()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const { api, admin } = config.routes
  const enter = async () => {
    setState('busy')
    const answer = await fetch(`${api}/${config.admin.user}/login`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    }).catch(() => null)
    if (!answer?.ok) return setState('failed')
    // A whole load: everything the panel knows belongs to whoever is logged in.
    return window.location.assign(admin)
  }
  return (
    <button disabled={state === 'busy'} onClick={() => void enter()} type="button">
      <strong>{who}</strong>
      <span>{state === 'failed' ? 'Could not log in. Please try again.' : email}</span>
    </button>
  )
}
