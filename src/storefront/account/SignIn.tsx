'use client'

import Link from 'next/link'

import { speak, type Place } from '../shop/speak.ts'
import { AccountForm } from './AccountForm.tsx'
import { enrol, enter } from './actions.ts'
import { TextField } from './TextField.tsx'

type Props = {
  place: Place
  leastPassword: number
  /** Where to go from here; the account itself unless told. */
  next: 'checkout' | ''
}

/** Logging in, and becoming a customer, side by side. */
export const SignIn = ({ place, leastPassword, next }: Props) => {
  const { t, routes } = speak(place)
  return (
    <>
      <h1 className="mb-8 text-3xl sm:text-4xl">{t('account.title')}</h1>
      <div className="grid gap-12 md:grid-cols-2 md:gap-16">
        <section aria-labelledby="log-in">
          <h2 id="log-in" className="text-2xl">
            {t('account.logIn')}
          </h2>
          <p className="mt-2 mb-6 text-quiet">{t('account.logInText')}</p>
          <AccountForm place={place} action={enter} submit={t('account.logIn')} hidden={{ next }}>
            {({ state }) => (
              <>
                <TextField
                  name="email"
                  type="email"
                  required
                  autoComplete="username"
                  label={t('account.email')}
                  state={state}
                />
                <TextField
                  name="password"
                  type="password"
                  required
                  autoComplete="current-password"
                  label={t('account.password')}
                  state={state}
                />
              </>
            )}
          </AccountForm>
          <p className="mt-5 flex flex-col items-start gap-3">
            <Link
              href={`${routes.account}/forgot-password`}
              prefetch={false}
              className="text-link underline underline-offset-4"
            >
              {t('account.forgot')}
            </Link>
            <Link
              href={`${routes.base}/orders`}
              prefetch={false}
              className="text-link underline underline-offset-4"
            >
              {t('account.findOrder')}
            </Link>
          </p>
        </section>
        <section aria-labelledby="register" className="rounded-shop bg-muted p-6 sm:p-8">
          <h2 id="register" className="text-2xl">
            {t('account.register')}
          </h2>
          <p className="mt-2 mb-6 text-quiet">{t('account.registerText')}</p>
          <AccountForm
            place={place}
            action={enrol}
            submit={t('account.registerButton')}
            look="outline"
            hidden={{ next }}
          >
            {({ state }) => (
              <>
                <TextField
                  name="name"
                  autoComplete="name"
                  maxLength={200}
                  label={t('account.name')}
                  state={state}
                />
                <TextField
                  name="email"
                  type="email"
                  required
                  autoComplete="username"
                  label={t('account.email')}
                  state={state}
                />
                <TextField
                  name="password"
                  type="password"
                  required
                  minLength={leastPassword}
                  autoComplete="new-password"
                  label={t('account.password')}
                  hint={t('account.passwordHelp', { count: leastPassword })}
                  state={state}
                />
              </>
            )}
          </AccountForm>
        </section>
      </div>
    </>
  )
}
