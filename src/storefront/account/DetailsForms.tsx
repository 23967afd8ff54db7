'use client'

import { speak, type Place } from '../shop/speak.ts'
import { AccountForm } from './AccountForm.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { changePassword, saveDetails, saveRemindMe } from './actions.ts'
import { TextField } from './TextField.tsx'

type Props = {
  name: string
  email: string
  /** Whether they agree to be reminded of carts; null where the shop reminds nobody. */
  remindMe: boolean | null
  /** Whether they confirm that by a letter. */
  confirmsReminders: boolean
  leastPassword: number
  place: Place
}

export const DetailsForms = (props: Props) => {
  const { name, email, remindMe, confirmsReminders, leastPassword, place } = props
  const { t } = speak(place)
  return (
    <div className="flex max-w-lg flex-col gap-12">
      <section aria-labelledby="personal">
        <h2 id="personal" className="mb-4 text-xl">
          {t('account.personal')}
        </h2>
        <AccountForm place={place} action={saveDetails} submit={t('account.save')}>
          {({ state }) => (
            <>
              <TextField
                name="name"
                autoComplete="name"
                maxLength={200}
                label={t('account.name')}
                defaultValue={name}
                state={state}
              />
              <TextField
                name="email"
                type="email"
                required
                autoComplete="username"
                label={t('account.email')}
                defaultValue={email}
                state={state}
              />
              <TextField
                name="currentPassword"
                type="password"
                autoComplete="current-password"
                label={t('account.currentPassword')}
                hint={t('account.detailsText')}
                state={state}
              />
            </>
          )}
        </AccountForm>
      </section>
      {remindMe !== null && (
        <section aria-labelledby="letters">
          <h2 id="letters" className="mb-4 text-xl">
            {t('account.letters')}
          </h2>
          <AccountForm
            place={place}
            action={saveRemindMe}
            submit={t('account.save')}
            look="outline"
          >
            {() => (
              <>
                <Checkbox
                  key={String(remindMe)}
                  name="remindMe"
                  defaultChecked={remindMe}
                  label={t('checkout.remindMe')}
                />
                {confirmsReminders && (
                  <p className="text-sm text-quiet">{t('checkout.remindMeConfirm')}</p>
                )}
              </>
            )}
          </AccountForm>
        </section>
      )}
      <section aria-labelledby="password">
        <h2 id="password" className="mb-4 text-xl">
          {t('account.passwordTitle')}
        </h2>
        <AccountForm
          place={place}
          action={changePassword}
          submit={t('account.changePassword')}
          look="outline"
        >
          {({ state }) => (
            <>
              <TextField
                name="currentPassword"
                type="password"
                required
                autoComplete="current-password"
                label={t('account.currentPassword')}
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
      </section>
    </div>
  )
}
