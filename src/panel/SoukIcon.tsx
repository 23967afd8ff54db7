type Props = { readonly size?: number }

/** Three awnings over a door: a market. */
export const SoukIcon = ({ size = 24 }: Props) => (
  <svg aria-label="Souk" height={size} role="img" viewBox="0 0 24 24" width={size}>
    <path
      d="M4 11v9a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    />
    <path
      d="M9.5 21v-5.5a2.5 2.5 0 0 1 5 0V21"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    />
    <path
      d="M5 3h14l2.5 6.2a3.1 3.1 0 0 1-6.2.3 3.3 3.3 0 0 1-6.6 0 3.1 3.1 0 0 1-6.2-.3z"
      fill="var(--souk-brand, #1f6f5b)"
    />
    <path d="M9.6 3 8.7 9.5a3.3 3.3 0 0 0 6.6 0L14.4 3z" fill="var(--souk-brand-light, #e7b455)" />
  </svg>
)
