import { env } from '../../env.ts'

type Props = { text: string; link: string }

/** Where no money moves, everybody can see so, and go and look at what would have. */
export const SimulatedPayments = ({ text, link }: Props) => {
  const base = env().stripe?.apiBase
  if (!base) return null
  return (
    <aside className="flex flex-wrap items-center justify-center gap-x-3 bg-[#ffe7a3] px-4 py-1.5 text-center text-sm text-[#4a3300] print:hidden">
      <span>{text}</span>
      <a
        href={`${base}/_double`}
        target="_blank"
        rel="noreferrer"
        className="font-semibold underline underline-offset-4 hover:no-underline"
      >
        {link}
      </a>
    </aside>
  )
}
