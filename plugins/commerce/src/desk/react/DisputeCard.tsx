import { formatMoney } from '@souk/kernel/domain'
import { Pill, type Tone } from '@souk/kernel/panel'

import {
  disputeReasons,
  disputeStateLabels,
  isAnswerable,
  type CollectedEvidence,
} from '../../disputes/domain/index.ts'
import { disputeStory, type DeskDispute } from '../domain/index.ts'
import { AnswerDispute } from './AnswerDispute.tsx'
import { dateText } from './dateText.ts'
import { evidenceFields } from './evidenceFields.ts'
import { evidenceFileLabels } from './evidenceUpload.ts'
import { relativeText } from './relativeText.ts'
import type { Words } from './shownOrder.ts'

type Props = {
  readonly dispute: DeskDispute
  /** What is known already; null where the person, or the way to pay, cannot answer. */
  readonly answer: {
    readonly address: string
    readonly filesAddress: string | null
    readonly collected: CollectedEvidence
  } | null
  readonly words: Words
}

const tones = {
  inquiry: 'open',
  open: 'bad',
  review: 'calm',
  won: 'good',
  lost: 'quiet',
} as const satisfies Record<DeskDispute['state'], Tone>

const HEADINGS = {
  inquiry: 'The shopper’s bank has a question about',
  open: 'The shopper’s bank claims back',
  review: 'The shopper’s bank claims back',
  won: 'The shopper’s bank had claimed back',
  lost: 'The shopper’s bank has taken back',
} as const satisfies Record<DeskDispute['state'], string>

/** A bank that claims money back: what it is about, until when it listens, and what it was told. */
export const DisputeCard = ({ dispute, answer, words }: Props) => {
  const { state, amount, currency, reason, dueBy, evidence, answeredAt } = dispute
  const canAnswer = isAnswerable(state)
  const away = dueBy && relativeText(dueBy, words)
  const files = evidence?.files ?? []
  const told = evidenceFields.filter(({ name }) => evidence?.[name])
  return (
    <section
      aria-label="Dispute"
      className={`souk-card souk-dispute souk-dispute--${tones[state]} souk-screen-only`}
    >
      <div className="souk-card__head">
        <h2>
          {HEADINGS[state]}{' '}
          <span className="souk-amount">{formatMoney({ amount, currency }, words.language)}</span>
        </h2>
        <Pill tone={tones[state]}>{disputeStateLabels[state]}</Pill>
      </div>
      <dl className="souk-dispute__facts">
        <div>
          <dt>What the shopper says</dt>
          <dd>{disputeReasons[reason] ?? reason}</dd>
        </div>
        {canAnswer && dueBy && (
          <div>
            <dt>To be answered before</dt>
            <dd>
              <strong>{dateText(dueBy, words)}</strong>{' '}
              {away && <span className="souk-muted">({away})</span>}
            </dd>
          </div>
        )}
        {answeredAt && (
          <div>
            <dt>Answered</dt>
            <dd>{dateText(answeredAt, words)}</dd>
          </div>
        )}
      </dl>
      <p>{disputeStory(dispute)}</p>
      {canAnswer && answer && <AnswerDispute {...answer} />}
      {canAnswer && !answer && (
        <p className="souk-muted">
          It is answered at the payment provider, by who may handle orders.
        </p>
      )}
      {told.length + files.length > 0 && (
        <details className="souk-dispute__told">
          <summary>What the bank was told</summary>
          <dl>
            {told.map(({ name, label }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd className="souk-pre">{evidence?.[name]}</dd>
              </div>
            ))}
            {files.map(({ as, name }) => (
              <div key={as}>
                <dt>{evidenceFileLabels[as]}</dt>
                <dd>{name}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}
