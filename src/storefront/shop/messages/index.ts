import { createTranslator } from 'use-intl/core'

import de from './de.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }

/** English is the measure: every other language has to say the same things. */
export type Messages = typeof en

const languages: Readonly<Record<string, Messages>> = { en, de }

/** The storefront's own words in the shop's language, or in English where we do not speak it. */
export const wordsIn = (locale: string) =>
  createTranslator({ locale, messages: languages[languageOf(locale)] ?? en })

export type Words = ReturnType<typeof wordsIn>

const languageOf = (locale: string): string => locale.toLowerCase().split('-', 1).join()
