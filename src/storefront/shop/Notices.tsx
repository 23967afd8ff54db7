'use client'

import Link from 'next/link'
import { createContext, use, type ReactNode } from 'react'

import { buttonStyle } from '../ui/Button.tsx'

/** What pages say that Next renders without telling them which shop they are of. */
export type NoticeWords = {
  readonly notFoundTitle: string
  readonly notFoundText: string
  readonly backHome: string
  readonly browse: string
  readonly errorTitle: string
  readonly errorText: string
  readonly retry: string
  readonly home: string
  readonly products: string | null
}

const Words = createContext<NoticeWords | null>(null)

export const NoticeProvider = ({
  words,
  children,
}: {
  words: NoticeWords
  children: ReactNode
}) => <Words value={words}>{children}</Words>

export const NotFoundNotice = () => {
  const words = use(Words)
  if (!words) return <NoShop />
  return (
    <Notice number="404" title={words.notFoundTitle} text={words.notFoundText}>
      <Link href={words.home} className={buttonStyle({})}>
        {words.backHome}
      </Link>
      {words.products && (
        <Link href={words.products} className={buttonStyle({ look: 'outline' })}>
          {words.browse}
        </Link>
      )}
    </Notice>
  )
}

export const ErrorNotice = ({ retry }: { retry: () => void }) => {
  const words = use(Words)
  return (
    <Notice
      title={words?.errorTitle ?? 'Something went wrong'}
      text={words?.errorText ?? 'That was us, not you. Please try again in a moment.'}
    >
      <button type="button" onClick={retry} className={buttonStyle({})}>
        {words?.retry ?? 'Try again'}
      </button>
    </Notice>
  )
}

const NoShop = () => (
  <main className="grid min-h-dvh place-items-center">
    <Notice number="404" title="There is no shop here" text="Perhaps the address was mistyped?" />
  </main>
)

type Props = { number?: string; title: string; text: string; children?: ReactNode }

const Notice = ({ number, title, text, children }: Props) => (
  <div className="mx-auto flex max-w-2xl flex-col items-center gap-5 px-6 py-24 text-center sm:py-36">
    {number && <p className="font-display text-7xl text-quiet">{number}</p>}
    <h1 className="text-4xl sm:text-5xl">{title}</h1>
    <p className="max-w-md text-lg text-quiet">{text}</p>
    {children && <div className="mt-4 flex flex-wrap justify-center gap-3">{children}</div>}
  </div>
)
