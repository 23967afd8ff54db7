import type { ReactNode } from 'react'

type Props = { className?: string }

const drawn = (children: ReactNode) => {
  const Icon = ({ className }: Props) => (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={className}
    >
      {children}
    </svg>
  )
  return Icon
}

export const Menu = drawn(<path d="M3.5 7h17M3.5 12h17M3.5 17h11" />)
export const Cross = drawn(<path d="m5.5 5.5 13 13m0-13-13 13" />)
export const Search = drawn(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </>,
)
export const Person = drawn(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" />
  </>,
)
export const Bag = drawn(
  <>
    <path d="M5 8h14l1 12.5H4z" />
    <path d="M8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5" />
  </>,
)
export const Heart = drawn(
  <path d="M12 20.3C7 16.4 3.5 13.2 3.5 9.3A4.5 4.5 0 0 1 12 7.2a4.5 4.5 0 0 1 8.5 2.1c0 3.9-3.5 7.1-8.5 11z" />,
)
export const ChevronDown = drawn(<path d="m6 9.5 6 6 6-6" />)
export const ChevronLeft = drawn(<path d="m14.5 6-6 6 6 6" />)
export const ChevronRight = drawn(<path d="m9.5 6 6 6-6 6" />)
export const ArrowRight = drawn(<path d="M4 12h16m-6-6 6 6-6 6" />)
export const Minus = drawn(<path d="M6 12h12" />)
export const Plus = drawn(<path d="M6 12h12M12 6v12" />)
export const Check = drawn(<path d="m5 12.5 4.5 4.5L19 7.5" />)
export const Sliders = drawn(
  <>
    <path d="M4 8h9m5 0h2M4 16h2m5 0h9" />
    <circle cx="15.5" cy="8" r="2.25" />
    <circle cx="8.5" cy="16" r="2.25" />
  </>,
)
export const Photo = drawn(
  <>
    <rect x="3.5" y="4.5" width="17" height="15" rx="1.5" />
    <path d="m4 17 5-5 4 4 2.5-2.5L20 17" />
    <circle cx="15.5" cy="9" r="1.4" />
  </>,
)
export const Card = drawn(
  <>
    <rect x="3" y="5.5" width="18" height="13" rx="2" />
    <path d="M3 10h18M6.5 15h4" />
  </>,
)
export const Bank = drawn(
  <path d="M3.5 9.5 12 4l8.5 5.5zM5 19.5h14M6.5 10v7m3.7-7v7m3.6-7v7m3.7-7v7" />,
)
