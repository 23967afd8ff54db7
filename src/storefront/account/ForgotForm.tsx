'use client'

import Link from 'next/link'

import { speak, type Place } from '../shop/speak.ts'
import { AccountForm } from './AccountForm.tsx'
import { askForMail } from './actions.ts'
import { TextField } from './TextField.tsx'

export const ForgotForm = ({ place }: { place: Place }) => {
  const { t, routes } = speak(place)
  return (
    <div className="mx-auto max-w-md py-6">
      <h1 className="text-3xl">{t('account.forgotTitle')}</h1>
      <p className="mt-3 mb-8 text-quiet">{t('account.forgotText')}</p>
      <AccountForm place={place} action={askForMail} submit={t('account.forgotButton')}>
        {({ state }) => (
          <TextField
            name="email"
            type="email"
            required
            autoComplete="username"
            label={t('account.email')}
            state={state}
          />
        )}
      </AccountForm>
      <p className="mt-6">
        <Link
          href={routes.account}
          prefetch={false}
          className="text-link underline underline-offset-4"
        >
          {t('account.backToLogin')}
        </Link>
      </p>
    </div>
  )
}
