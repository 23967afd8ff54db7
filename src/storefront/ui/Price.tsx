import { classNames } from './classNames.ts'

type Props = {
  /** Formatted already. */
  now: string
  was?: string | undefined
  words: { now: string; was: string }
  className?: string
}

/** What something costs and, when it is reduced, what it cost before; said aloud as well as struck out. */
export const Price = ({ now, was, words, className }: Props) => (
  <span
    className={classNames('inline-flex flex-wrap items-baseline gap-x-2 tabular-nums', className)}
  >
    <span className={was ? 'font-semibold text-sale' : 'font-medium'}>
      {was && <span className="sr-only">{words.now} </span>}
      {now}
    </span>
    {was && (
      <s className="text-[0.88em] text-quiet">
        <span className="sr-only">{words.was} </span>
        {was}
      </s>
    )}
  </span>
)
