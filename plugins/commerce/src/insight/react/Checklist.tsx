import { Link } from '@payloadcms/ui'

/** One thing to do before a shop can sell. */
export type Step = {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly href: string
  readonly isDone: boolean
}

/** What comes next in a new shop; gone once everything is done. */
export const Checklist = ({ steps }: { steps: readonly Step[] }) => {
  const done = steps.filter(({ isDone }) => isDone).length
  if (done === steps.length) return null
  return (
    <section aria-label="First steps" className="souk-card souk-steps">
      <div className="souk-card__head">
        <h2>Get ready to sell</h2>
        <span className="souk-muted">
          {done} of {steps.length} done
        </span>
      </div>
      <progress aria-label="First steps that are done" max={steps.length} value={done} />
      <ol className="souk-bare">
        {steps
          .toSorted((a, b) => Number(a.isDone) - Number(b.isDone))
          .map(({ key, title, text, href, isDone }) => (
            <li className={isDone ? 'is-done' : ''} key={key}>
              <span aria-hidden className="souk-steps__mark">
                {isDone ? '✓' : ''}
              </span>
              {isDone ? (
                <span>
                  {title} <span className="souk-hidden">(done)</span>
                </span>
              ) : (
                <Link href={href} prefetch={false}>
                  <strong>{title}</strong>
                  <span className="souk-muted souk-small">{text}</span>
                </Link>
              )}
            </li>
          ))}
      </ol>
    </section>
  )
}
