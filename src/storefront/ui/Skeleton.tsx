import { classNames } from './classNames.ts'

/** Holds the place of something that is on its way. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span
    aria-hidden="true"
    className={classNames('block animate-pulse rounded-shop bg-muted', className)}
  />
)
