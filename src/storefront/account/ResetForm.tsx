'use client'

import { useSyncExternalStore } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { AccountForm } from './AccountForm.tsx'
import { setPassword } from './actions.ts'
import { TextField } from './TextField.tsx'

/**
 * Sets a new password with the code from the mail. A link holds it behind `#`, which browsers keep to
 * themselves: no log, and no other site, ever sees it.
 */
export const ResetForm = ({ place, leastPassword }: { place: Place; leastPassword: number }) => {
  const { t } = speak(place)
  const code = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => '',
  )
  return (
    <div className="mx-auto max-w-md py-6">
      <h1 className="mb-8 text-3xl">{t('account.resetTitle')}</h1>
      <AccountForm place={place} action={setPassword} submit={t('account.resetButton')}>
        {({ state }) => (
          <>
            <TextField
              key={code}
              name="token"
              required
              autoComplete="one-time-code"
              spellCheck={false}
              defaultValue={code}
              label={t('account.resetCode')}
              hint={t('account.resetCodeHelp')}
              state={state}
            />
            <TextField
              name="password"
              type="password"
              required
              minLength={leastPassword}
              autoComplete="new-password"
              label={t('account.newPassword')}
              hint={t('account.passwordHelp', { count: leastPassword })}
              state={state}
            />
          </>
        )}
      </AccountForm>
    </div>
  )
}

const subscribe = (listen: () => void): (() => void) => {
  window.addEventListener('hashchange', listen)
  return () => window.removeEventListener('hashchange', listen)
}
