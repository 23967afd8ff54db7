'use client'

import { useEffect, useState } from 'react'

import { relativeText } from './relativeText.ts'

type Props = { readonly at: string; readonly title: string; readonly language: string }

const MINUTE = 60_000
/** “3 hours ago”, “in 5 days”, and the date for what is further away than a month. The server, who has another now, says the date. */
export const RelativeTime = ({ at, title, language }: Props) => {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    const first = setTimeout(tick)
    const timer = setInterval(tick, MINUTE)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [])
  return (
    <time dateTime={at} title={title}>
      {now === null ? title : (relativeText(at, { now, language }) ?? title)}
    </time>
  )
}
