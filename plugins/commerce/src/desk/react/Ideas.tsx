'use client'

type Props = { readonly ideas: readonly string[]; readonly choose: (idea: string) => void }

/** Answers that people give often, to be taken with one click. */
export const Ideas = ({ ideas, choose }: Props) => (
  <div className="souk-dialog__ideas">
    {ideas.map((idea) => (
      <button className="souk-chip" key={idea} onClick={() => choose(idea)} type="button">
        {idea}
      </button>
    ))}
  </div>
)
