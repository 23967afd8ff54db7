'use client'

import Link from 'next/link'
import { useState, type ReactNode } from 'react'

import { Button } from '../ui/Button.tsx'
import { ChevronDown, Menu } from '../ui/icons.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { HeaderLink } from './navigation.ts'

type Words = {
  menu: string
  close: string
  navigation: string
  allOf: Readonly<Record<string, string>>
}
type Props = {
  /** Their addresses are whole already. */
  links: readonly HeaderLink[]
  words: Words
  /** What stands below the links. */
  children: ReactNode
}

const row = 'flex min-h-13 items-center py-2 text-lg'

/** The main menu on narrow screens. */
export const MobileMenu = ({ links, words, children }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Sheet
      title={words.menu}
      closeLabel={words.close}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" size="icon" aria-label={words.menu} className="lg:hidden">
          <Menu className="size-6" />
        </Button>
      }
    >
      <nav aria-label={words.navigation}>
        <ul className="divide-y divide-line">
          {links.map(({ label, href, below }) => (
            <li key={href}>
              {below.length === 0 ? (
                <Link href={href} onClick={close} className={row}>
                  {label}
                </Link>
              ) : (
                <details className="group">
                  <summary
                    className={`${row} cursor-pointer list-none justify-between [&::-webkit-details-marker]:hidden`}
                  >
                    {label}
                    <ChevronDown className="size-5 transition-transform group-open:rotate-180" />
                  </summary>
                  <ul className="pb-4 pl-4">
                    {[{ label: words.allOf[href] ?? label, href }, ...below].map((link) => (
                      <li key={link.href}>
                        <Link
                          href={link.href}
                          onClick={close}
                          className="flex min-h-11 items-center"
                        >
                          {link.label}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-6">{children}</div>
    </Sheet>
  )
}
