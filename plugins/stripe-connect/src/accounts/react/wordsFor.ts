import type { Tone } from '@souk/kernel/panel'

import { accountStateLabels, type AccountState } from '../domain/index.ts'
import type { ShownAccount } from './GetPaid.tsx'

type Words = {
  readonly title: string
  readonly text: string
  readonly button: string | null
  readonly pill: { readonly label: string; readonly tone: Tone }
}

const TONES: Readonly<Record<AccountState, Tone>> = {
  none: 'quiet',
  incomplete: 'open',
  restricted: 'bad',
  active: 'good',
  disabled: 'quiet',
}

/** What an owner reads at each point of the way. */
export const wordsFor = (account: ShownAccount, isLooking: boolean): Words => {
  const { state, isSetUp, requirements } = account
  const label = accountStateLabels[state]
  const pill = { label, tone: TONES[state] }
  if (!isSetUp) {
    return {
      title: 'Stripe is not available yet',
      text: 'This platform has not set Stripe up. Its operator can; there is nothing for you to do here until then.',
      button: null,
      pill: { label: 'Not available', tone: 'quiet' },
    }
  }
  if (state === 'none') {
    return {
      title: 'Take cards, wallets and bank debits',
      text: 'Stripe handles the payments and sends the money to your bank account. Connecting takes about five minutes: have your identity card and your bank details at hand.',
      button: 'Connect with Stripe',
      pill,
    }
  }
  if (state === 'active') {
    const isOwing = requirements.some(({ due }) => due !== 'later')
    return {
      title: 'Your shop takes payments through Stripe',
      text: isOwing
        ? 'Everything works. Stripe wants to know a little more, though, and stops payments if it does not hear in time.'
        : account.canBePaidOut
          ? 'Shoppers can pay by card at checkout, and Stripe sends the money to your bank account.'
          : 'Shoppers can pay by card at checkout. Stripe keeps the money for you until it may send it to your bank account.',
      button: isOwing ? 'Answer Stripe' : null,
      pill,
    }
  }
  if (state === 'disabled') {
    return {
      title: 'Payments through Stripe are switched off',
      text: 'Your account at Stripe is still there, with all that was paid. Payments that were begun are finished.',
      button: 'Connect with Stripe again',
      pill,
    }
  }
  if (state === 'restricted') {
    return {
      title: 'Stripe has stopped your payments',
      text:
        requirements.length > 0
          ? 'Stripe needs an answer before shoppers can pay by card again.'
          : 'Stripe does not say here what is missing. Its own page may, or its support.',
      button: 'Go to Stripe',
      pill,
    }
  }
  if (requirements.length === 0) {
    return {
      title: 'Stripe is checking what you told it',
      text: isLooking
        ? 'This page looks by itself and changes as soon as it is done. It may take some minutes.'
        : 'This can take a day or two. Nothing is missing from you; come back later.',
      button: null,
      pill: { label: 'Being checked', tone: 'calm' },
    }
  }
  return {
    title: 'Nearly there',
    text: 'Stripe still wants to know the following before shoppers can pay by card. What you told it already is kept.',
    button: 'Go on at Stripe',
    pill,
  }
}
