import { SoukIcon } from './SoukIcon.tsx'

/** The name beside its sign, where one logs in. */
export const SoukLogo = () => (
  <span className="souk-logo">
    <SoukIcon size={44} />
    <span>Souk</span>
  </span>
)
